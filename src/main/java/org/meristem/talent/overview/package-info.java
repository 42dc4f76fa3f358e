/** The early-career tracks in figures, as far as each reader may see them. */
package org.meristem.talent.overview;
