package org.meristem.talent.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.meristem.talent.eligibility.Rules.NOW;
import static org.meristem.talent.eligibility.Rules.day;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.meristem.people.Person;
import org.meristem.platform.RuleViolation;
import org.meristem.talent.Researcher;
import org.meristem.talent.Stage;

class ExtensionTest {
  private static final LocalDate FROM = day("2024-01-01");
  private static final LocalDate TO = day("2024-06-30");

  private static Extension requested() {
    var person = new Person("Wang Min", null);
    person.signsInAs("wang");
    var researcher = new Researcher("R1", person, Stage.POSTDOCTORAL_FELLOW, null);
    return new Extension(researcher, text(ExtensionKind.ILLNESS, FROM, TO, 0, "HR 1"), "wang", NOW);
  }

  private static ExtensionText text(
      ExtensionKind kind, LocalDate from, LocalDate to, int children, String evidence) {
    return new ExtensionText(kind, from, to, children, null, evidence);
  }

  private static String refusalOf(Runnable act) {
    var refusal = catchThrowableOfType(RuleViolation.class, act::run);
    return refusal == null ? null : refusal.key();
  }

  @Test
  void somebodyElseDecidesOnceAndWithAReason() {
    var extension = requested();
    assertThat(refusalOf(() -> extension.decide(true, "wang", NOW, "fine")))
        .isEqualTo("talent.extension.own");
    assertThat(refusalOf(() -> extension.decide(true, "director", NOW, " ")))
        .isEqualTo("talent.extension.reason");
    extension.decide(true, "director", NOW, "seen");
    assertThat(extension.state()).isEqualTo(ExtensionState.APPROVED);
    assertThat(refusalOf(() -> extension.decide(false, "director", NOW, "no")))
        .isEqualTo("talent.extension.decided");
    assertThat(refusalOf(extension::withdraw)).isEqualTo("talent.extension.decided");
  }

  @Test
  void aRequestCanBeWithdrawn() {
    var extension = requested();
    extension.withdraw();
    assertThat(extension.state()).isEqualTo(ExtensionState.WITHDRAWN);
    assertThat(extension.isOpen()).isFalse();
  }

  @Test
  void whatIsAskedForMustMakeSense() {
    var illness = ExtensionKind.ILLNESS;
    assertThat(refusalOf(() -> text(illness, FROM, null, 0, "x")))
        .isEqualTo("talent.extension.period");
    assertThat(refusalOf(() -> text(illness, TO, FROM, 0, "x")))
        .isEqualTo("talent.extension.period");
    assertThat(refusalOf(() -> text(illness, FROM, FROM.plusYears(20), 0, "x")))
        .isEqualTo("talent.extension.period");
    assertThat(refusalOf(() -> text(illness, FROM, TO, 1, "x")))
        .isEqualTo("talent.extension.children");
    assertThat(refusalOf(() -> text(ExtensionKind.MATERNITY, null, null, 0, "x")))
        .isEqualTo("talent.extension.amount");
    assertThat(refusalOf(() -> text(illness, FROM, TO, 0, " ")))
        .isEqualTo("talent.extension.evidence");
  }
}
