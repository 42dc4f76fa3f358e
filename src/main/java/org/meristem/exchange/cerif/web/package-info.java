/** CERIF-XML for a browser. */
package org.meristem.exchange.cerif.web;
