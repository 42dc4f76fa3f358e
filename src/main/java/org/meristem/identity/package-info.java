/** Accounts and their roles, signing in and out, throttling, and who is asking now. */
package org.meristem.identity;
