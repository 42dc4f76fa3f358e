/** What somebody on the track should know of today, from every part that knows something. */
package org.meristem.talent.agenda;
