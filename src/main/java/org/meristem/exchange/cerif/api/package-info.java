/** CERIF-XML over HTTP. */
package org.meristem.exchange.cerif.api;
