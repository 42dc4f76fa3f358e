package org.meristem.curriculum.outcome.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meristem.curriculum.CourseArea;
import org.meristem.curriculum.CourseVersion;
import org.meristem.curriculum.DegreeCategory;
import org.meristem.curriculum.Discipline;
import org.meristem.curriculum.Programme;
import org.meristem.curriculum.ProgrammeType;
import org.meristem.curriculum.PublishedCourses;
import org.meristem.curriculum.outcome.OutcomeMap;
import org.meristem.curriculum.plan.TrainingPlan;
import org.meristem.platform.BilingualText;

class CasePackageTest {
  private static final BilingualText NAME = new BilingualText("Name", "名称");

  @Test
  void theDocumentSaysItsVersionAndWhenAnythingOfItLastChanged() {
    assertThat(document(null).getString("caseVersion")).isEqualTo("1.1");
    assertThat(changed(null)).isEqualTo(Instant.EPOCH);
    var course = PublishedCourses.of("NSE-8901", new CourseArea("A", NAME, 1), "2");
    assertThat(changed(null, course))
        .as("it joined the map when it was published, not when it was written")
        .isEqualTo(PublishedCourses.PUBLISHED);
    var removed = PublishedCourses.PUBLISHED.plusMillis(1);
    assertThat(changed(removed, course)).isEqualTo(removed);
  }

  @Test
  void aProgrammeWithoutAnEnglishNameIsCalledByItsChineseOne() {
    var chinese = document(new BilingualText(null, "纳米科学"), null);
    assertThat(chinese.getString("title")).isEqualTo("纳米科学 2027");
    assertThat(chinese.getString("language")).isEqualTo("zh");
    assertThat(chinese.getJsonObject("CFPackageURI").getString("title")).isEqualTo("纳米科学 2027");
    assertThat(document(null).getString("title")).isEqualTo("Name 2027");
  }

  private static Instant changed(Instant map, CourseVersion... courses) {
    return Instant.parse(document(map, courses).getString("lastChangeDateTime"));
  }

  private static JsonObject document(Instant map, CourseVersion... courses) {
    return document(NAME, map, courses);
  }

  private static JsonObject document(BilingualText name, Instant map, CourseVersion... courses) {
    var programme =
        new Programme(
            "TST-PHD",
            name,
            new Discipline("TST", NAME, null),
            ProgrammeType.DOCTORAL,
            DegreeCategory.SCIENCE);
    return new CasePackage(new TrainingPlan(programme, 2027), URI.create("http://localhost/"))
        .of(new OutcomeMap(List.of(), List.of(courses), List.of(), map))
        .getJsonObject("CFDocument");
  }
}
