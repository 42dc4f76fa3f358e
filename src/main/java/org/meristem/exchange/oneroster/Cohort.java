package org.meristem.exchange.oneroster;

/**
 * The students who entered a programme in the same year; until there are offerings, it is what
 * other systems see as a class.
 *
 * @param programme the programme's code
 */
record Cohort(String programme, int entryYear) {}
