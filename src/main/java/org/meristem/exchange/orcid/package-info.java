/** ORCID records as researchers download them, version 3.0, in JSON or XML. */
package org.meristem.exchange.orcid;
