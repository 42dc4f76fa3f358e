/** The development plan that a researcher agrees with a mentor, year by year. */
package org.meristem.talent.plan;
