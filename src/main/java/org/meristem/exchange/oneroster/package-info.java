/** OneRoster 1.2 in its form of text tables: rosters for other systems, and from them. */
package org.meristem.exchange.oneroster;
