package org.meristem.evaluation.conflict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.meristem.people.Person;
import org.meristem.people.Tie;

/** What keeps one person from judging another. */
final class ConflictRules {
  private ConflictRules() {}

  /**
   * @param ties as the registers have them; of anybody
   * @param declared as people have declared them; of anybody
   * @param since from which day on common work counts; supervision counts for ever
   * @return empty where nothing is known
   */
  static List<Conflict> between(
      Judged judged,
      Person judge,
      Collection<Tie> ties,
      Collection<DeclaredConflict> declared,
      LocalDate since) {
    if (Objects.equals(judged.person(), judge.id())) {
      return List.of(new Conflict(ConflictKind.SELF, null));
    }
    var found = new ArrayList<Conflict>();
    if (judged.group() != null && judged.group().equals(judge.group())) {
      found.add(new Conflict(ConflictKind.GROUP, judge.group()));
    }
    ties.stream()
        .filter(tie -> tie.binds(judged.person(), judge.id()))
        .filter(tie -> tie.last() == null || !tie.last().isBefore(since))
        .map(ConflictRules::conflict)
        .forEach(found::add);
    declared.stream()
        .filter(one -> one.isBetween(judge.id(), judged.person()))
        .map(one -> new Conflict(one.kind(), one.words()))
        .forEach(found::add);
    return found.stream().distinct().toList();
  }

  private static Conflict conflict(Tie tie) {
    return tie.kind() == Tie.Kind.SUPERVISION
        ? new Conflict(ConflictKind.SUPERVISION, null)
        : new Conflict(ConflictKind.CO_AUTHORSHIP, tie.last().toString());
  }
}
