package org.meristem.talent.mentor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.meristem.people.Person;
import org.meristem.platform.RuleViolation;
import org.meristem.talent.Researcher;
import org.meristem.talent.Stage;

class MentorshipTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 8, 31);

  private final Person person = new Person("王敏", "Wang Min");
  private final Person mentor = new Person("陈浩", "Chen Hao");
  private final Researcher researcher =
      new Researcher("R0001", person, Stage.POSTDOCTORAL_FELLOW, null);

  @Test
  void itHoldsOnBothItsFirstAndItsLastDayAndOnNoOther() {
    var mentorship = new Mentorship(researcher, mentor, FIRST, LAST, true);
    assertThat(mentorship.isOn(FIRST)).isTrue();
    assertThat(mentorship.isOn(LAST)).isTrue();
    assertThat(mentorship.isOn(FIRST.minusDays(1))).isFalse();
    assertThat(mentorship.isOn(LAST.plusDays(1))).isFalse();
    assertThat(new Mentorship(researcher, mentor, FIRST, null, true).isOn(LAST.plusYears(9)))
        .isTrue();
  }

  @Test
  void nobodyMentorsThemselfNotEvenUnderTwoRecords() {
    refused("talent.mentor.self", () -> new Mentorship(researcher, person, FIRST, null, false));
    person.signsInAs("wang");
    var sameOnTheStaff = new Person("王敏", "Wang Min");
    sameOnTheStaff.signsInAs("wang");
    refused(
        "talent.mentor.self", () -> new Mentorship(researcher, sameOnTheStaff, FIRST, null, false));
  }

  @Test
  void itWantsAFirstDayAndEndsOnItOrLater() {
    refused("talent.mentor.from", () -> new Mentorship(researcher, mentor, null, LAST, false));
    refused(
        "talent.mentor.until",
        () -> new Mentorship(researcher, mentor, FIRST, FIRST.minusDays(1), false));
    var open = new Mentorship(researcher, mentor, FIRST, null, false);
    refused("talent.mentor.until", () -> open.end(null));
    open.end(FIRST);
    assertThat(open.until()).isEqualTo(FIRST);
  }

  @Test
  void twoOverlapWhereTheyShareADay() {
    var spring = new Mentorship(researcher, mentor, FIRST, LAST, false);
    var fromTheLastDay = new Mentorship(researcher, mentor, LAST, null, false);
    var after = new Mentorship(researcher, mentor, LAST.plusDays(1), null, false);
    assertThat(spring.overlaps(fromTheLastDay)).isTrue();
    assertThat(fromTheLastDay.overlaps(spring)).isTrue();
    assertThat(spring.overlaps(after)).isFalse();
    assertThat(after.overlaps(spring)).isFalse();
    assertThat(after.overlaps(fromTheLastDay)).isTrue();
  }

  private static void refused(String key, Runnable act) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(act::run)
        .extracting(RuleViolation::key)
        .isEqualTo(key);
  }
}
