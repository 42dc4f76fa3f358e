package org.meristem.evaluation;

import org.meristem.talent.Achievement;

/**
 * An achievement that a candidate chooses to stand for them.
 *
 * @param changed what it changed, in the candidate's words; may be null while it is written
 */
public record ChosenWork(Achievement achievement, String changed) {}
