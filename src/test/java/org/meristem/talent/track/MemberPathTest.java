package org.meristem.talent.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meristem.platform.BilingualText;
import org.meristem.talent.MemberState;
import org.meristem.talent.Stage;
import org.meristem.talent.track.Pause.Step;

class MemberPathTest {
  private static final BilingualText TITLE = new BilingualText("Plan agreed", "计划商定");
  private static final BilingualText NONE = new BilingualText(null, null);
  private static final LocalDate START = LocalDate.of(2024, 9, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Track TRACK = new Track("EC", new BilingualText("Track", "路径"));
  private static final TrackMilestone FELLOW =
      milestone(Stage.POSTDOCTORAL_FELLOW, CountsFrom.START, 0, 6);
  private static final TrackMilestone ASSISTANT =
      milestone(Stage.ASSISTANT_RESEARCHER, CountsFrom.DOCTORATE, 24, 48);

  @Test
  void whatBelongsToAnEarlierStageIsNotAsked() {
    var path = path(Stage.ASSISTANT_RESEARCHER, MemberState.ACTIVE, List.of(), Map.of());
    assertThat(path.on(TODAY, List.of(FELLOW, ASSISTANT)))
        .extracting(DatedMilestone::milestone)
        .containsExactly(ASSISTANT);
  }

  @Test
  void anUnreachedMilestoneIsLateAfterItsLastDay() {
    var path = path(Stage.POSTDOCTORAL_FELLOW, MemberState.ACTIVE, List.of(), Map.of());
    var due = LocalDate.of(2025, 3, 1);
    assertThat(state(path, due)).isEqualTo(MilestoneState.OPEN);
    assertThat(state(path, due.plusDays(1))).isEqualTo(MilestoneState.LATE);
  }

  @Test
  void theDayOfReachingItDecidesWhetherItWasInTime() {
    var due = LocalDate.of(2025, 3, 1);
    assertThat(reachedOn(due)).isEqualTo(MilestoneState.REACHED);
    assertThat(reachedOn(due.plusDays(1))).isEqualTo(MilestoneState.REACHED_LATE);
  }

  private static MilestoneState reachedOn(LocalDate day) {
    var id = FELLOW.id();
    var reached = new HashMap<Long, LocalDate>();
    reached.put(id, day);
    return state(path(Stage.POSTDOCTORAL_FELLOW, MemberState.ACTIVE, List.of(), reached), TODAY);
  }

  @Test
  void withoutTheDayFromWhichItCountsItHasNoWindow() {
    var path =
        new MemberPath(
            Stage.POSTDOCTORAL_FELLOW, MemberState.ACTIVE, START, null, List.of(), new HashMap<>());
    var dated = path.on(TODAY, List.of(ASSISTANT)).get(0);
    assertThat(dated.window()).isNull();
    assertThat(dated.state()).isEqualTo(MilestoneState.UNDATED);
  }

  @Test
  void whoHasLeftIsAskedForNothingMore() {
    var away = List.of(new Pause(LocalDate.of(2025, 6, 1), null));
    var path = path(Stage.POSTDOCTORAL_FELLOW, MemberState.LEFT, away, Map.of());
    assertThat(state(path, TODAY)).isEqualTo(MilestoneState.DROPPED);
  }

  @Test
  void timeAwayLastsFromAPauseOrADepartureToTheReturn() {
    assertThat(
            Pause.among(
                List.of(
                    step(TrackActKind.JOIN, 1),
                    step(TrackActKind.PAUSE, 2),
                    step(TrackActKind.LEAVE, 3),
                    step(TrackActKind.RETURN, 4),
                    step(TrackActKind.MOVE_ON, 5),
                    step(TrackActKind.LEAVE, 6))))
        .containsExactly(
            new Pause(START.plusDays(2), START.plusDays(4)), new Pause(START.plusDays(6), null));
  }

  private static Step step(TrackActKind kind, int day) {
    return new Step(kind, START.plusDays(day));
  }

  private static MilestoneState state(MemberPath path, LocalDate day) {
    return path.on(day, List.of(FELLOW)).get(0).state();
  }

  private static MemberPath path(
      Stage first, MemberState state, List<Pause> pauses, Map<Long, LocalDate> reached) {
    return new MemberPath(
        first, state, START, LocalDate.of(2024, 6, 30), pauses, new HashMap<>(reached));
  }

  private static TrackMilestone milestone(Stage stage, CountsFrom anchor, int from, int to) {
    return new TrackMilestone(TRACK, new MilestoneText(stage, TITLE, NONE, anchor, from, to));
  }
}
