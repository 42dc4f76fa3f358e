/** Pages of seed funding. */
package org.meristem.talent.track.funding.web;
