/**
 * What every module stands on: settings, database, clock, refusals, events, paging, texts and mail.
 */
package org.meristem.platform;
