package org.meristem.talent.track;

import java.time.LocalDate;
import org.meristem.platform.RuleViolation;

/** What an act needs: a fitting state, a day that fits in, and where due a reason. */
final class ActRules {
  private ActRules() {}

  /**
   * @throws RuleViolation {@code talent.act.notFrom}, {@code day} where it is missing or to come
   *     (but for the day on which somebody is to begin), {@code order} where something later has
   *     happened already, {@code reason} or {@code reasonLength}
   */
  static void require(TrackEpisode episode, TrackActKind kind, LocalDate on, Signature signature) {
    if (!kind.isPossibleFrom(episode.state())) {
      throw new RuleViolation("talent.act.notFrom", kind, episode.state());
    }
    if (!episode.earliest().equals(on)) {
      requireDay(on, signature);
    }
    if (on.isBefore(episode.earliest())) {
      throw new RuleViolation("talent.act.order", episode.earliest());
    }
    if (kind.isReasoned() && !signature.saysWhy()) {
      throw new RuleViolation("talent.act.reason");
    }
    if (signature.saysWhy() && signature.reason().strip().length() > Signature.LONGEST_REASON) {
      throw new RuleViolation("talent.act.reasonLength", Signature.LONGEST_REASON);
    }
  }

  static void requireDay(LocalDate on, Signature signature) {
    if (on == null || signature.isBefore(on)) {
      throw new RuleViolation("talent.act.day");
    }
  }
}
