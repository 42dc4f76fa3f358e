/** Seed funding of members of a track. */
package org.meristem.talent.track.funding;
