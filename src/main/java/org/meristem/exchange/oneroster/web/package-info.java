/** OneRoster for a browser. */
package org.meristem.exchange.oneroster.web;
