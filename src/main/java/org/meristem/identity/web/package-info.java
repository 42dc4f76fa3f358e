/** The pages of sign-in, set-up and one's own account. */
package org.meristem.identity.web;
