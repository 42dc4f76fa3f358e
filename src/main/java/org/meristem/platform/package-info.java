/** What every module stands on: settings, database, clock, refusals, events, paging and texts. */
package org.meristem.platform;
