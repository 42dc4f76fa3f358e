package org.meristem.evaluation.conflict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.meristem.people.PersonTraits;
import org.meristem.people.Tie;

/** What keeps one person from judging another. */
final class ConflictRules {
  private ConflictRules() {}

  /**
   * @param ties as the registers have them; of anybody
   * @param declared as people have declared them; of anybody
   * @param since from which day on common work counts; supervision and mentoring count for ever
   * @return empty where nothing is known
   */
  static List<Conflict> between(
      Judged judged,
      PersonTraits judge,
      Collection<Tie> ties,
      Collection<DeclaredConflict> declared,
      LocalDate since) {
    var person = judged.person();
    if (person.isSamePerson(judge)) {
      return List.of(new Conflict(ConflictKind.SELF, null));
    }
    var found = new ArrayList<Conflict>();
    if (person.isLikely(judge)) {
      found.add(new Conflict(ConflictKind.LIKELY_DOUBLE, null));
    }
    if (person.sharesGroup(judge)) {
      found.add(new Conflict(ConflictKind.GROUP, judge.group()));
    }
    ties.stream()
        .filter(tie -> tie.binds(person.id(), judge.id()))
        .filter(tie -> tie.last() == null || !tie.last().isBefore(since))
        .map(ConflictRules::conflict)
        .forEach(found::add);
    declared.stream()
        .filter(one -> one.isBetween(judge.id(), person.id()))
        .map(one -> new Conflict(one.kind(), one.words()))
        .forEach(found::add);
    return found.stream().distinct().toList();
  }

  private static Conflict conflict(Tie tie) {
    return switch (tie.kind()) {
      case SUPERVISION -> new Conflict(ConflictKind.SUPERVISION, null);
      case MENTORING -> new Conflict(ConflictKind.MENTORING, null);
      case CO_AUTHORSHIP -> new Conflict(ConflictKind.CO_AUTHORSHIP, tie.last().toString());
    };
  }
}
