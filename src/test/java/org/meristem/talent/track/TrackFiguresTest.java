package org.meristem.talent.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meristem.platform.BilingualText;
import org.meristem.talent.MemberState;
import org.meristem.talent.Stage;

class TrackFiguresTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Stage FELLOW = Stage.POSTDOCTORAL_FELLOW;
  private static final Stage ASSOCIATE = Stage.ASSOCIATE_RESEARCHER;

  @Test
  void membersAreCountedByStageAndByTheYearTheyBegan() {
    var figures =
        TrackFigures.of(
            List.of(
                member(FELLOW, FELLOW, MemberState.ACTIVE, "2024-01-01", null),
                member(FELLOW, FELLOW, MemberState.PAUSED, "2024-12-31", null),
                member(FELLOW, FELLOW, MemberState.LEFT, "2025-01-01", null),
                member(FELLOW, ASSOCIATE, MemberState.ACTIVE, "2025-01-01", "2026-11-01"),
                member(FELLOW, FELLOW, MemberState.ACTIVE, null, null)));
    assertThat(figures.byStage()).containsExactly(Map.entry(FELLOW, 3L), Map.entry(ASSOCIATE, 1L));
    assertThat(figures.byStart()).containsOnlyKeys(2024, 2025);
    assertThat(figures.byStart().get(2024).byState())
        .containsExactly(Map.entry(MemberState.ACTIVE, 1L), Map.entry(MemberState.PAUSED, 1L));
    assertThat(figures.byStart().get(2025).members()).isEqualTo(2);
    assertThat(figures.byStart().get(2025).associates()).isEqualTo(1);
  }

  @Test
  void lateMilestonesStandWithTheirMembers() {
    var late = member(FELLOW, FELLOW, MemberState.ACTIVE, "2024-01-01", null);
    var figures =
        TrackFigures.of(
            List.of(late, member(FELLOW, FELLOW, MemberState.ACTIVE, "2026-11-01", null)));
    assertThat(figures.late()).extracting(TrackFigures.Late::member).containsExactly(late.line());
  }

  @Test
  void theWayToAssociateIsCountedInWholeMonthsOfThoseWhoWentIt() {
    var figures =
        TrackFigures.of(
            List.of(
                member(FELLOW, ASSOCIATE, MemberState.ACTIVE, "2020-01-31", "2023-01-30"),
                member(FELLOW, ASSOCIATE, MemberState.LEFT, "2020-01-01", "2024-01-01"),
                member(ASSOCIATE, ASSOCIATE, MemberState.ACTIVE, "2020-01-01", "2020-01-01"),
                member(FELLOW, FELLOW, MemberState.ACTIVE, "2020-01-01", null)));
    assertThat(figures.toAssociate()).contains(quartiles(2, "38.25", "41.5", "44.75"));
    assertThat(TrackFigures.of(List.of()).toAssociate()).isEmpty();
  }

  @Test
  void quartilesLieBetweenTheNumbersNextToThem() {
    assertThat(Quartiles.of(List.of(7L))).isEqualTo(quartiles(1, "7", "7", "7"));
    assertThat(Quartiles.of(List.of(5L, 1L, 3L))).isEqualTo(quartiles(3, "2", "3", "4"));
    assertThat(Quartiles.of(List.of(1L, 2L, 3L, 4L)))
        .isEqualTo(quartiles(4, "1.75", "2.5", "3.25"));
    assertThat(Quartiles.of(List.of(1L, 2L, 3L, 4L, 100L))).isEqualTo(quartiles(5, "2", "3", "4"));
  }

  private static Quartiles quartiles(int count, String lower, String median, String upper) {
    return new Quartiles(
        count, new BigDecimal(lower), new BigDecimal(median), new BigDecimal(upper));
  }

  private static Member member(
      Stage first, Stage stage, MemberState state, String started, String associate) {
    var path =
        new MemberPath(first, state, day(started), null, List.of(), new java.util.HashMap<>());
    var line = new MemberLine("R", "王敏", null, null, null, stage, 1, day(associate), path);
    var none = new BilingualText(null, null);
    var title = new BilingualText("Plan", "计划");
    var track = new Track("EC", title);
    var text = new MilestoneText(FELLOW, title, none, CountsFrom.START, 0, 6);
    return new Member(line, path.on(TODAY, List.of(new TrackMilestone(track, text))));
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
