package org.meristem.evaluation.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.meristem.evaluation.Cast.NOW;

import java.math.BigDecimal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meristem.evaluation.Cast;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;
import org.meristem.talent.Stage;

class TemplateTest {
  private final Template template = Cast.template("60", "40");

  @Test
  void weightsSumTo100ForEveryStageOrItIsNotPublished() {
    assertThat(refusal(() -> publish(Cast.template("60", "30"))))
        .isEqualTo("evaluation.template.weights");
    new Criterion(template, "X", Cast.criterion(3, "10", Stage.POSTDOCTORAL_FELLOW));
    assertThat(refusal(() -> publish(template))).isEqualTo("evaluation.template.weights");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "100.01", "60.555"})
  void noWeightIsRoundedOrTakenThatCannotBe(String weight) {
    assertThat(refusal(() -> Cast.criterion(1, weight, true)))
        .isEqualTo("evaluation.criterion.weight");
  }

  @Test
  void everyStepIsSaidInBothLanguages() {
    var halfSaid = Cast.template();
    new Criterion(
        halfSaid,
        "C",
        new CriterionText(
            1,
            Cast.name(),
            null,
            new BigDecimal(100),
            false,
            new BilingualText("a|b|c|d|e", "甲|乙||丁|戊")));
    assertThat(refusal(() -> publish(halfSaid))).isEqualTo("evaluation.template.words");
  }

  @Test
  void whatTheGuardFlagsIsPublishedOnlyWithAReasonThatStays() {
    assertThat(refusal(() -> template.publish(true, "  ", "d", NOW)))
        .isEqualTo("evaluation.template.reason");
    template.publish(true, " this call asks for it ", "d", NOW);
    assertThat(template.overrideReason()).isEqualTo("this call asks for it");
    assertThat(refusal(() -> publish(template))).isEqualTo("evaluation.template.published");
  }

  @Test
  void aChangeMakesItADraftThatIsLookedAtAnew() {
    template.publish(true, "why", "d", NOW);
    template.describe(template.criteria().get(0), Cast.criterion(1, "60", true));
    assertThat(template.state()).isEqualTo(TemplateState.DRAFT);
    assertThat(template.overrideReason()).isNull();
    assertThat(refusal(template::freeze)).isEqualTo("evaluation.template.unpublished");
  }

  @Test
  void onceFrozenNoPathChangesIt() {
    publish(template);
    template.freeze();
    var criterion = template.criteria().get(0);
    assertThat(refusal(() -> template.describe(criterion, criterion.text())))
        .isEqualTo("evaluation.template.frozen");
    assertThat(refusal(() -> template.describe(template.text())))
        .isEqualTo("evaluation.template.frozen");
    assertThat(refusal(() -> template.remove(criterion))).isEqualTo("evaluation.template.frozen");
    assertThat(refusal(() -> template.raise(criterion))).isEqualTo("evaluation.template.frozen");
    assertThat(refusal(() -> new Criterion(template, "N", criterion.text())))
        .isEqualTo("evaluation.template.frozen");
    assertThat(template.criteria()).hasSize(2);
  }

  @Test
  void theNextVersionSaysTheSameAndCanBeChanged() {
    assertThat(refusal(template::next)).isEqualTo("evaluation.template.draft");
    publish(template);
    template.freeze();
    var next = template.next();
    assertThat(next.number()).isEqualTo(2);
    assertThat(next.state()).isEqualTo(TemplateState.DRAFT);
    assertThat(next.criteria())
        .extracting(Criterion::text)
        .isEqualTo(template.criteria().stream().map(Criterion::text).toList());
    next.remove(next.criteria().get(0));
    assertThat(template.criteria()).hasSize(2);
  }

  @Test
  void aCriterionIsMovedUpAndTheOthersMakeRoom() {
    template.raise(template.criteria().get(1));
    assertThat(template.criteria()).extracting(Criterion::code).containsExactly("C1", "C0");
    assertThat(template.criteria()).extracting(Criterion::position).containsExactly(1, 2);
    template.raise(template.criteria().get(0));
    assertThat(template.criteria()).extracting(Criterion::code).containsExactly("C1", "C0");
  }

  private static void publish(Template template) {
    template.publish(false, null, "d", NOW);
  }

  private static String refusal(ThrowingCallable act) {
    return catchThrowableOfType(RuleViolation.class, act).key();
  }
}
