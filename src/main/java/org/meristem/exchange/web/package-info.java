/** The pages on which workbooks come in. */
package org.meristem.exchange.web;
