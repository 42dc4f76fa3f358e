/** E-mail on its way out: put into a table in the feature's transaction, sent in the background. */
package org.meristem.platform.mail;
