package org.meristem.talent.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meristem.people.Person;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;
import org.meristem.talent.MemberState;
import org.meristem.talent.Researcher;
import org.meristem.talent.Stage;

class TrackEpisodeTest {
  private static final LocalDate START = LocalDate.of(2024, 9, 1);
  private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
  private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final ZonedDateTime NOW =
      ZonedDateTime.parse("2026-11-24T12:00:00+08:00[Asia/Shanghai]");
  private static final Signature SIGNED = new Signature("director", NOW, "as agreed");
  private static final Signature SILENT = new Signature("director", NOW, " ");
  private static final Track TRACK = new Track("EC", new BilingualText("Track", "路径"));

  @Test
  void whoJoinsIsActiveFromTheirFirstDay() {
    var joined = joined();
    assertThat(joined.started()).isEqualTo(START);
    assertThat(joined.ended()).isNull();
    assertThat(joined.state()).isEqualTo(MemberState.ACTIVE);
    assertThat(joined.acts()).extracting(TrackAct::kind).containsExactly(TrackActKind.JOIN);
    assertThat(joined.acts().get(0).by()).isEqualTo("director");
  }

  @Test
  void somebodyWhoIsExpectedMayJoinBeforehand() {
    var coming = TODAY.plusMonths(2);
    var joined = TrackEpisode.join(researcher(), TRACK, coming, SILENT);
    assertThat(joined.started()).isEqualTo(coming);
    joined.leave(coming, SIGNED);
    assertThat(joined.ended()).isEqualTo(coming);
  }

  @Test
  void movingOnEndsAStageAndBeginsTheNextOnTheSameDay() {
    var first = joined();
    var second = first.moveOn(Stage.ASSISTANT_RESEARCHER, SPRING, SILENT);
    assertThat(first.ended()).isEqualTo(SPRING);
    assertThat(second.started()).isEqualTo(SPRING);
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.researcher().stage()).isEqualTo(Stage.ASSISTANT_RESEARCHER);
    assertThat(second.acts()).extracting(TrackAct::kind).containsExactly(TrackActKind.MOVE_ON);
  }

  @Test
  void aPauseAndAReturnStayInTheStage() {
    var joined = joined();
    joined.pause(SPRING, SIGNED);
    assertThat(joined.state()).isEqualTo(MemberState.PAUSED);
    assertThat(joined.comeBack(AUTUMN, SILENT)).isSameAs(joined);
    assertThat(joined.state()).isEqualTo(MemberState.ACTIVE);
    assertThat(joined.acts()).extracting(TrackAct::on).containsExactly(START, SPRING, AUTUMN);
    assertThat(joined.acts().get(1).reason()).isEqualTo("as agreed");
    assertThat(joined.acts().get(2).reason()).isNull();
  }

  @Test
  void whoHasLeftMayJoinAgainInAnEpisodeOfItsOwn() {
    var joined = joined();
    joined.leave(SPRING, SIGNED);
    assertThat(joined.state()).isEqualTo(MemberState.LEFT);
    assertThat(joined.ended()).isEqualTo(SPRING);
    var again = joined.comeBack(AUTUMN, SILENT);
    assertThat(again.number()).isEqualTo(2);
    assertThat(again.started()).isEqualTo(AUTUMN);
    assertThat(joined.ended()).isEqualTo(SPRING);
    assertThat(again.stage()).isEqualTo(joined.stage());
  }

  @ParameterizedTest
  @CsvSource({"ACTIVE,MOVE_ON|PAUSE|LEAVE", "PAUSED,RETURN|LEAVE", "LEFT,RETURN"})
  void eachStateHasItsActs(MemberState state, String acts) {
    assertThat(TrackActKind.possibleFrom(state))
        .extracting(Enum::name)
        .containsExactly(acts.split("[|]"));
  }

  @Test
  void whatDoesNotFitIsRefusedAndNothingChanges() {
    var joined = joined();
    assertThat(refusal(() -> joined.comeBack(SPRING, SIGNED))).isEqualTo("talent.act.notFrom");
    assertThat(refusal(() -> joined.pause(null, SIGNED))).isEqualTo("talent.act.day");
    assertThat(refusal(() -> joined.pause(TODAY.plusDays(2), SIGNED))).isEqualTo("talent.act.day");
    assertThat(refusal(() -> joined.pause(START.minusDays(1), SIGNED)))
        .isEqualTo("talent.act.order");
    assertThat(refusal(() -> joined.leave(SPRING, SILENT))).isEqualTo("talent.act.reason");
    var long1001 = new Signature("director", NOW, "x".repeat(1001));
    assertThat(refusal(() -> joined.leave(SPRING, long1001))).isEqualTo("talent.act.reasonLength");
    assertThat(refusal(() -> joined.moveOn(Stage.POSTDOCTORAL_FELLOW, SPRING, SIGNED)))
        .isEqualTo("talent.act.sameStage");
    joined.pause(AUTUMN, SILENT);
    assertThat(refusal(() -> joined.comeBack(SPRING, SIGNED))).isEqualTo("talent.act.order");
    assertThat(refusal(() -> joined.moveOn(Stage.ASSISTANT_RESEARCHER, AUTUMN, SIGNED)))
        .isEqualTo("talent.act.notFrom");
    assertThat(joined.acts()).hasSize(2);
    assertThat(joined.ended()).isNull();
  }

  private static TrackEpisode joined() {
    return TrackEpisode.join(researcher(), TRACK, START, SILENT);
  }

  private static Researcher researcher() {
    return new Researcher(
        "R0001", new Person("王敏", "Wang Min"), Stage.POSTDOCTORAL_FELLOW, START.minusMonths(2));
  }

  private static String refusal(ThrowingCallable act) {
    var refused = catchThrowableOfType(RuleViolation.class, act);
    return refused == null ? null : refused.key();
  }
}
