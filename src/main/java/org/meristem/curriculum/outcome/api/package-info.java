/** Outcomes over HTTP, as other systems read them. */
package org.meristem.curriculum.outcome.api;
