/** Imports and exports over the API. */
package org.meristem.exchange.api;
