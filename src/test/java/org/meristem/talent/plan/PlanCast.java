package org.meristem.talent.plan;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.meristem.people.Person;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;
import org.meristem.talent.Researcher;
import org.meristem.talent.Stage;

/** Development plans for tests, and the people in them. */
final class PlanCast {
  static final int YEAR = 2027;
  static final Instant NOW = Instant.parse("2027-01-11T08:00:00.123456Z");

  private PlanCast() {}

  static Person mentor() {
    var person = new Person("陈浩", "Chen Hao");
    person.employedAs("T0002");
    return person;
  }

  static Researcher researcher(String number) {
    return new Researcher(
        number, new Person("王敏", "Wang Min"), Stage.POSTDOCTORAL_FELLOW, LocalDate.of(2024, 6, 1));
  }

  static List<Competency> competencies() {
    return List.of(competency(1, "A1"), competency(2, "N1"));
  }

  private static Competency competency(int place, String code) {
    var domain = new BilingualText("Domain", "领域");
    return new Competency(
        1, place, code, domain, new BilingualText("Name " + code, code), "a test");
  }

  static PlanText unwritten() {
    return PlanText.unwritten(competencies());
  }

  /** All competencies assessed, with so many goals. */
  static PlanText complete(int goals) {
    var lines =
        unwritten().lines().stream().map(line -> line.assessed(2, 3, "by a course")).toList();
    var all = new ArrayList<Goal>();
    IntStream.rangeClosed(1, goals)
        .mapToObj(one -> new Goal("Goal " + one, "seen by " + one, LocalDate.of(YEAR, one, 15)))
        .forEach(all::add);
    return new PlanText(lines, all);
  }

  static DevelopmentPlan plan() {
    return new DevelopmentPlan(researcher("R0001"), YEAR, unwritten(), NOW);
  }

  static DevelopmentPlan handed() {
    var plan = plan();
    plan.write(complete(PlanText.FEWEST_GOALS), NOW);
    plan.hand();
    return plan;
  }

  static DevelopmentPlan agreed() {
    var plan = handed();
    plan.agree(mentor(), NOW);
    return plan;
  }

  static void refused(String key, Runnable act) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(act::run)
        .extracting(RuleViolation::key)
        .isEqualTo(key);
  }
}
