package org.meristem.talent.track;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.meristem.talent.MemberState;
import org.meristem.talent.Stage;

/**
 * What the milestones of a member depend on.
 *
 * @param first the stage at which the member joined: what belongs to an earlier one is not asked
 * @param started null where nobody knows
 * @param doctorate null where nobody knows
 * @param pauses in the order of their days
 * @param reached the days of the milestones that are reached, by their ids
 */
public record MemberPath(
    Stage first,
    MemberState state,
    LocalDate started,
    LocalDate doctorate,
    List<Pause> pauses,
    Map<Long, LocalDate> reached) {
  private static final Comparator<DatedMilestone> IN_ORDER =
      Comparator.comparing(
              (DatedMilestone one) -> one.window() == null ? LocalDate.MAX : one.window().due())
          .thenComparing(one -> one.milestone().text().stage());

  /** What a track asks of the member, as it stands on a day; in the order of the windows. */
  public List<DatedMilestone> on(LocalDate day, List<TrackMilestone> milestones) {
    var known = pauses.stream().map(pause -> pause.asOf(day)).toList();
    return milestones.stream()
        .filter(one -> one.text().stage().compareTo(first) >= 0 || reached.containsKey(one.id()))
        .map(one -> dated(one, window(one.text(), known), day))
        .sorted(IN_ORDER)
        .toList();
  }

  private Window window(MilestoneText text, List<Pause> known) {
    var anchor = text.anchor() == CountsFrom.START ? started : doctorate;
    return anchor == null ? null : Window.of(anchor, text.fromMonth(), text.toMonth(), known);
  }

  private DatedMilestone dated(TrackMilestone milestone, Window window, LocalDate day) {
    var on = reached.get(milestone.id());
    return new DatedMilestone(milestone, window, on, state(window, on, day));
  }

  private MilestoneState state(Window window, LocalDate on, LocalDate day) {
    if (on != null) {
      return window != null && on.isAfter(window.due())
          ? MilestoneState.REACHED_LATE
          : MilestoneState.REACHED;
    }
    if (state == MemberState.LEFT) {
      return MilestoneState.DROPPED;
    }
    return window == null ? MilestoneState.UNDATED : window.on(day);
  }
}
