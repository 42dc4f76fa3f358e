package org.meristem.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.meristem.evaluation.Cast.DUE;
import static org.meristem.evaluation.Cast.NOW;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.meristem.evaluation.template.Template;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;
import org.meristem.talent.Achievement;
import org.meristem.talent.AchievementKind;
import org.meristem.talent.AchievementText;
import org.meristem.talent.Confidentiality;

class RoundTest {
  private final Template template = Cast.published(Cast.template("100"));
  private final Round round = Cast.preparedRound(template);
  private final Candidate candidate = Cast.candidate(round, Cast.person(2, "王敏", "Quantum dots"));

  @Test
  void openingFreezesTheTemplateAndTheRules() {
    round.open(NOW);
    assertThat(template.isFrozen()).isTrue();
    assertThat(refusal(() -> round.agree(template, null, Cast.terms())))
        .isEqualTo("evaluation.round.state");
    assertThat(refusal(() -> round.open(NOW))).isEqualTo("evaluation.round.state");
  }

  @Test
  void aRoundWhoseDayHasPassedOrWhoseTemplateIsADraftIsNotOpened() {
    assertThat(refusal(() -> round.open(DUE))).isEqualTo("evaluation.round.past");
    assertThat(refusal(() -> Cast.preparedRound(Cast.template("100")).open(NOW)))
        .isEqualTo("evaluation.template.unpublished");
    assertThat(round.state()).isEqualTo(RoundState.PREPARING);
  }

  @Test
  void numbersKeepTheirBounds() {
    assertThat(refusal(() -> terms(3, 4, "50"))).isEqualTo("evaluation.round.numbers");
    assertThat(refusal(() -> terms(3, 0, "50"))).isEqualTo("evaluation.round.numbers");
    assertThat(refusal(() -> terms(3, 2, "100.01"))).isEqualTo("evaluation.round.numbers");
    assertThat(terms(3, 3, "100").quorum()).isEqualTo(3);
  }

  @Test
  void answersAreDueBeforeReviews() {
    var due = Cast.terms().due();
    assertThat(refusal(() -> RoundTerms.usual(Cast.name(), Cast.BEIJING, due.plusMinutes(1), due)))
        .isEqualTo("evaluation.round.dates");
  }

  @Test
  void aDeadlineThatItsClocksSkipOrShowTwiceIsRefused() {
    var zone = ZoneId.of("Europe/Zurich");
    var skipped = LocalDateTime.parse("2027-03-28T02:30");
    var twice = LocalDateTime.parse("2027-10-31T02:30");
    var clear = LocalDateTime.parse("2027-10-31T03:00");
    assertThat(
            refusal(
                () ->
                    round.agree(
                        template, null, RoundTerms.usual(Cast.name(), zone, skipped, clear))))
        .isEqualTo("platform.time.skipped");
    assertThat(
            refusal(
                () ->
                    round.agree(template, null, RoundTerms.usual(Cast.name(), zone, twice, twice))))
        .isEqualTo("platform.time.twice");
    round.agree(template, null, RoundTerms.usual(Cast.name(), zone, clear, clear));
    assertThat(round.due()).isEqualTo(Instant.parse("2027-10-31T02:00:00Z"));
  }

  @Test
  void moreTimeIsLaterThanBefore() {
    var member = new PanelMember(round, Cast.person(1, "Sofia", null), null);
    assertThat(refusal(() -> member.extend(DUE))).isEqualTo("evaluation.extension.earlier");
    member.extend(DUE.plusSeconds(60));
    assertThat(member.isLate(DUE.plusSeconds(60))).isFalse();
    assertThat(member.isLate(DUE.plusSeconds(61))).isTrue();
    assertThat(member.isOver(DUE.plusSeconds(60 + Cast.GRACE_HOURS * 3600L))).isFalse();
    assertThat(member.isOver(DUE.plusSeconds(61 + Cast.GRACE_HOURS * 3600L))).isTrue();
  }

  @Test
  void atMostFiveWorksStandForACandidateInTheirOrder() {
    candidate.present("why", works(5));
    assertThat(candidate.works())
        .extracting(CandidateWork::changed)
        .containsExactly("0", "1", "2", "3", "4");
    var reversed = new ArrayList<>(works(5).subList(2, 4));
    Collections.reverse(reversed);
    candidate.present("why", reversed);
    assertThat(candidate.works()).hasSize(2);
    assertThat(refusal(() -> candidate.present("why", works(6))))
        .isEqualTo("evaluation.dossier.works.many");
  }

  @Test
  void whatEvaluatorsReadStaysAsItWasHandedIn() {
    var chosen = works(1);
    candidate.present("why", chosen);
    chosen.get(0).achievement().describe(text("renamed later"), Set.of());
    round.open(NOW);
    assertThat(candidate.works().get(0).text().title().en()).isEqualTo("work 0");
    assertThat(refusal(() -> candidate.present("else", List.of())))
        .isEqualTo("evaluation.round.state");
  }

  private static List<ChosenWork> works(int count) {
    var works = new ArrayList<ChosenWork>();
    for (var i = 0; i < count; i++) {
      works.add(new ChosenWork(new Stored(i), String.valueOf(i)));
    }
    return works;
  }

  private static AchievementText text(String title) {
    return new AchievementText(
        AchievementKind.LICENCE,
        new BilingualText(title, null),
        LocalDate.of(2025, 1, 1),
        null,
        null,
        null,
        null,
        Confidentiality.PUBLIC);
  }

  private static final class Stored extends Achievement {
    private final long id;

    Stored(long id) {
      super(Cast.person(2, "王敏", null), RoundTest.text("work " + id), Set.of());
      this.id = id;
    }

    @Override
    public Long id() {
      return id;
    }
  }

  private static RoundTerms terms(int each, int quorum, String coverage) {
    var usual = Cast.terms();
    return new RoundTerms(
        usual.title(),
        usual.zone(),
        usual.responseDue(),
        usual.due(),
        24,
        each,
        quorum,
        new BigDecimal(coverage),
        36,
        14);
  }

  private static String refusal(ThrowingCallable act) {
    return catchThrowableOfType(RuleViolation.class, act).key();
  }
}
