package org.meristem.students;

import java.time.LocalDate;
import org.meristem.curriculum.Programme;
import org.meristem.platform.RuleViolation;

/** What an act needs: studies in a fitting state, a day that fits in, and where due a reason. */
final class ActRules {
  private ActRules() {}

  /**
   * @throws RuleViolation {@code students.act.ended}, {@code notFrom}, {@code day} where it is
   *     missing or to come, {@code beforeEntry}, {@code order} where something later has happened
   *     already, {@code reason} or {@code reasonLength}
   */
  static void require(Episode episode, ActKind kind, LocalDate on, Signature signature) {
    if (episode.status().isFinal()) {
      throw new RuleViolation("students.act.ended", episode.status());
    }
    if (!kind.isPossibleFrom(episode.status())) {
      throw new RuleViolation("students.act.notFrom", kind, episode.status());
    }
    if (on == null || signature.isBefore(on)) {
      throw new RuleViolation("students.act.day");
    }
    if (on.isBefore(episode.start())) {
      throw new RuleViolation("students.act.beforeEntry", episode.start());
    }
    if (on.isBefore(episode.earliest())) {
      throw new RuleViolation("students.act.order", episode.earliest());
    }
    if (kind.isReasoned() && !signature.saysWhy()) {
      throw new RuleViolation("students.act.reason");
    }
    if (signature.saysWhy() && signature.reason().strip().length() > Signature.LONGEST_REASON) {
      throw new RuleViolation("students.act.reasonLength", Signature.LONGEST_REASON);
    }
  }

  /** A transfer goes to another programme, counted with a year from the entry to the next one. */
  static void requireTransfer(Episode episode, Programme to, int year, LocalDate on) {
    if (to.code().equals(episode.programme().code())) {
      throw new RuleViolation("students.act.sameProgramme", to.code());
    }
    var first = episode.entry().entryYear();
    var last = Math.max(first, on.getYear() + 1);
    if (year < first || year > last) {
      throw new RuleViolation(
          "students.act.entryYear", String.valueOf(first), String.valueOf(last));
    }
  }
}
