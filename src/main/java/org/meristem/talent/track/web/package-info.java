/** Pages of tracks and their members. */
package org.meristem.talent.track.web;
