/**
 * Tracks: what is asked of early-career researchers and when, who is on one, and what has happened.
 */
package org.meristem.talent.track;
