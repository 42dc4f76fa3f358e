package org.meristem.talent.track;

import java.time.LocalDate;

/**
 * What a milestone means for one member.
 *
 * @param window null where the day from which it counts is not known
 * @param reached null where it is not reached
 */
public record DatedMilestone(
    TrackMilestone milestone, Window window, LocalDate reached, MilestoneState state) {
  public boolean isLate() {
    return state == MilestoneState.LATE;
  }

  /** Whether somebody may say that it is reached. */
  public boolean isOutstanding() {
    return reached == null && state != MilestoneState.DROPPED;
  }
}
