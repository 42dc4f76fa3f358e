/** The REST interface of members of a track. */
package org.meristem.talent.track.api;
