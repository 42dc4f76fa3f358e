/** Achievements for national and European catalogues of research, as CERIF-XML. */
package org.meristem.exchange.cerif;
