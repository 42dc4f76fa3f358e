package org.meristem.talent.track;

import java.util.List;
import org.meristem.talent.MemberState;

/**
 * A member with what the track asks, as it stands on a day.
 *
 * @param milestones in the order of their windows
 */
public record Member(MemberLine line, List<DatedMilestone> milestones) {
  public MemberState state() {
    return line.path().state();
  }

  /** The milestones whose last day has passed. */
  public List<DatedMilestone> late() {
    return milestones.stream().filter(DatedMilestone::isLate).toList();
  }

  /** What is to be reached next: late ones first; null where there is nothing with a day. */
  public DatedMilestone next() {
    return milestones.stream()
        .filter(one -> one.isOutstanding() && one.window() != null)
        .findFirst()
        .orElse(null);
  }
}
