/** OneRoster over the API. */
package org.meristem.exchange.oneroster.api;
