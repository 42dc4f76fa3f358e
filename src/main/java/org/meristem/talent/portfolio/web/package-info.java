/** Pages of portfolios. */
package org.meristem.talent.portfolio.web;
