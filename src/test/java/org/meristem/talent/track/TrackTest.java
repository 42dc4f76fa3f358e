package org.meristem.talent.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;
import org.meristem.talent.Stage;

class TrackTest {
  private static final BilingualText BOTH = new BilingualText("Plan", "计划");
  private static final BilingualText NONE = new BilingualText(null, null);
  private static final BilingualText HALF = new BilingualText("Plan", " ");
  private static final StageText USUAL = new StageText(EuropeanProfile.R2, 36, NONE);

  @Test
  void aStageIsKeptOnceAndLeavesOnlyWithoutMilestones() {
    var track = new Track("EC", BOTH);
    track.keep(Stage.ASSISTANT_RESEARCHER, USUAL);
    track.keep(Stage.POSTDOCTORAL_FELLOW, USUAL);
    track.keep(Stage.ASSISTANT_RESEARCHER, new StageText(EuropeanProfile.R3, null, BOTH));
    assertThat(track.stages())
        .extracting(TrackStage::stage)
        .containsExactly(Stage.POSTDOCTORAL_FELLOW, Stage.ASSISTANT_RESEARCHER);
    assertThat(track.stages().get(1).text().profile()).isEqualTo(EuropeanProfile.R3);
    assertThat(track.after(Stage.POSTDOCTORAL_FELLOW)).containsExactly(Stage.ASSISTANT_RESEARCHER);
    track.add(text(Stage.ASSISTANT_RESEARCHER, 0, 6));
    assertThat(refusal(() -> track.remove(Stage.ASSISTANT_RESEARCHER)))
        .isEqualTo("talent.track.stageAsks");
    track.remove(Stage.POSTDOCTORAL_FELLOW);
    assertThat(track.stages()).hasSize(1);
  }

  @Test
  void milestonesStandInTheOrderOfStagesAndWindows() {
    var track = new Track("EC", BOTH);
    track.keep(Stage.ASSISTANT_RESEARCHER, USUAL);
    track.keep(Stage.POSTDOCTORAL_FELLOW, USUAL);
    track.add(text(Stage.ASSISTANT_RESEARCHER, 0, 6));
    track.add(text(Stage.POSTDOCTORAL_FELLOW, 6, 18));
    track.add(text(Stage.POSTDOCTORAL_FELLOW, 0, 12));
    assertThat(track.milestones())
        .extracting(one -> one.text().toMonth())
        .containsExactly(12, 18, 6);
    assertThat(refusal(() -> track.add(text(Stage.ASSOCIATE_RESEARCHER, 0, 6))))
        .isEqualTo("talent.track.noStage");
  }

  @Test
  void whatIsIncompleteIsRefused() {
    assertThat(refusal(() -> new Track("E C", BOTH))).isEqualTo("talent.track.code");
    assertThat(refusal(() -> new Track("EC", HALF))).isEqualTo("talent.track.name");
    assertThat(refusal(() -> new StageText(null, 36, NONE))).isEqualTo("talent.stage.profile");
    assertThat(refusal(() -> new StageText(EuropeanProfile.R2, 0, NONE)))
        .isEqualTo("talent.stage.months");
    assertThat(refusal(() -> new StageText(EuropeanProfile.R2, 36, HALF)))
        .isEqualTo("talent.stage.words");
    assertThat(refusal(() -> milestone(HALF, NONE, 0, 6))).isEqualTo("talent.milestone.title");
    assertThat(refusal(() -> milestone(BOTH, HALF, 0, 6))).isEqualTo("talent.milestone.asks");
    assertThat(refusal(() -> milestone(BOTH, NONE, 7, 6))).isEqualTo("talent.milestone.months");
    assertThat(refusal(() -> milestone(BOTH, NONE, 0, 241))).isEqualTo("talent.milestone.months");
    assertThat(refusal(() -> text(null, 0, 6))).isEqualTo("talent.milestone.parts");
    assertThat(refusal(() -> needing(21))).isEqualTo("talent.milestone.artefacts");
    assertThat(refusal(() -> needing(-1))).isEqualTo("talent.milestone.artefacts");
    assertThat(needing(20).artefacts()).isEqualTo(20);
    assertThat(milestone(BOTH, NONE, 240, 240).toMonth()).isEqualTo(240);
  }

  private static MilestoneText text(Stage stage, int from, int to) {
    return new MilestoneText(stage, BOTH, NONE, CountsFrom.START, from, to);
  }

  private static MilestoneText needing(int artefacts) {
    return new MilestoneText(
        Stage.POSTDOCTORAL_FELLOW, BOTH, NONE, CountsFrom.START, 0, 6, artefacts);
  }

  private static MilestoneText milestone(
      BilingualText title, BilingualText asks, int from, int to) {
    return new MilestoneText(Stage.POSTDOCTORAL_FELLOW, title, asks, CountsFrom.START, from, to);
  }

  private static String refusal(ThrowingCallable act) {
    var refused = catchThrowableOfType(RuleViolation.class, act);
    return refused == null ? null : refused.key();
  }
}
