/** The append-only, hash-chained record of who did what to which record. */
package org.meristem.trail;
