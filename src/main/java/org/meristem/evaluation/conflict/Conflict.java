package org.meristem.evaluation.conflict;

/**
 * A reason why somebody does not judge somebody.
 *
 * @param detail the group, the day or the words; may be null
 */
public record Conflict(ConflictKind kind, String detail) {}
