/** Achievements and profiles over HTTP. */
package org.meristem.talent.api;
