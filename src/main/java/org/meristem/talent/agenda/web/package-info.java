/** The page of one's own track. */
package org.meristem.talent.agenda.web;
