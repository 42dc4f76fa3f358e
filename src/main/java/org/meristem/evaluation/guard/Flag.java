package org.meristem.evaluation.guard;

/**
 * One thing in a template that breaks a rule.
 *
 * @param kind null where several kinds break it together
 * @param criterion the criterion's code, or null where it concerns the template as a whole
 * @param found the very words, as written, or the setting that raised it
 */
public record Flag(GuardRule rule, FiveOnlyKind kind, String criterion, String found, Part part) {}
