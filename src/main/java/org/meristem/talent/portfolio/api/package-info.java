/** Portfolios for other systems. */
package org.meristem.talent.portfolio.api;
