package org.meristem.evaluation.guard;

import java.util.Set;
import org.meristem.talent.Stage;

/**
 * One thing in a template that breaks a rule.
 *
 * @param kind null where several kinds break it together
 * @param criterion the criterion's code, or null where it concerns the template as a whole
 * @param found the very words, as written, or the setting that raised it
 * @param stages the candidates for whom it is broken; none where it is for all
 */
public record Flag(
    GuardRule rule,
    FiveOnlyKind kind,
    String criterion,
    String found,
    Part part,
    Set<Stage> stages) {
  Flag(GuardRule rule, FiveOnlyKind kind, String criterion, String found, Part part) {
    this(rule, kind, criterion, found, part, Set.of());
  }
}
