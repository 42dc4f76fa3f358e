package org.meristem.students;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meristem.curriculum.DegreeCategory;
import org.meristem.curriculum.Discipline;
import org.meristem.curriculum.Programme;
import org.meristem.curriculum.ProgrammeType;
import org.meristem.curriculum.plan.PlanKeeping;
import org.meristem.curriculum.plan.Requirement;
import org.meristem.curriculum.plan.RequirementKind;
import org.meristem.curriculum.plan.TrainingPlan;
import org.meristem.people.Person;
import org.meristem.people.PersonArtefacts.Asked;
import org.meristem.people.Sex;
import org.meristem.platform.BilingualText;

class PlanArtefactsTest {
  private static final BilingualText NAME = new BilingualText("Nanoscience", "纳米科学");
  private static final BilingualText NONE = new BilingualText(null, null);
  private static final Programme PROGRAMME =
      new Programme(
          "NSE",
          NAME,
          new Discipline("1406", NAME, null),
          ProgrammeType.DOCTORAL,
          DegreeCategory.SCIENCE);

  private final Person person = new Person("李娜", "Li Na");

  @Test
  void thePlanOfTheEntryYearSaysHowMany() {
    assertThat(asking(2026, true).of(person)).containsExactly(new Asked(NAME, 2026, 3));
  }

  @Test
  void aDraftAndAnotherYearAskForNothing() {
    assertThat(asking(2026, false).of(person)).isEmpty();
    assertThat(asking(2025, true).of(person)).isEmpty();
  }

  @Test
  void whoeverDoesNotStudyHereIsNotAsked() {
    assertThat(asking(2026, true).of(new Person("王敏", null))).isEmpty();
  }

  private PlanArtefacts asking(int year, boolean published) {
    var asking = new PlanArtefacts();
    asking.students = new OneStudent();
    asking.plans = new OnePlan(year, published);
    return asking;
  }

  private final class OneStudent extends Students {
    @Override
    List<Episode> presentOf(Person of) {
      return of == person
          ? List.of(new Episode(new Student("202614060001", person), PROGRAMME, entry()))
          : List.of();
    }
  }

  private static final class OnePlan extends PlanKeeping {
    private final TrainingPlan plan;
    private final boolean published;

    OnePlan(int year, boolean published) {
      this.published = published;
      plan = new TrainingPlan(PROGRAMME, year);
      var three = BigDecimal.valueOf(3);
      plan.add(new Requirement(RequirementKind.TOTAL, NONE, null, BigDecimal.TEN, List.of()));
      plan.add(new Requirement(RequirementKind.PORTFOLIO, NONE, null, three, List.of()));
    }

    @Override
    public boolean isPublished(String programme, int entryYear) {
      return published && programme.equals("NSE") && entryYear == plan.entryYear();
    }

    @Override
    public TrainingPlan plan(String programme, int entryYear) {
      return plan;
    }
  }

  private static StudentEntry entry() {
    return new StudentEntry(
        "202614060001",
        "李娜",
        null,
        Sex.FEMALE,
        null,
        null,
        null,
        "NSE",
        2026,
        LocalDate.of(2026, 9, 1),
        StudyMode.FULL_TIME,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
