package org.meristem.talent.portfolio;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.meristem.people.Person;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.files.FileCheck;

/** A portfolio for tests, and the people around it. */
final class PortfolioCast {
  static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
  static final LocalDate DAY = LocalDate.of(2026, 11, 2);

  private PortfolioCast() {}

  static Person owner() {
    return person("王敏", "wang", null);
  }

  static Person reviewer() {
    return person("陈浩", "chen", "T9002");
  }

  static Person other() {
    return person("Sofia Marek", "marek", "T9003");
  }

  private static Person person(String name, String account, String staffNumber) {
    var person = new Person(name, null);
    person.signsInAs(account);
    person.employedAs(staffNumber);
    person.reachableAt(account + "@example.org", null);
    return person;
  }

  static ArtefactText text(String title) {
    return text(title, "https://example.org/dots");
  }

  static ArtefactText text(String title, String link) {
    return new ArtefactText(
        ArtefactKind.POPULAR_ARTICLE,
        ArtefactLanguage.CHINESE,
        title,
        DAY,
        Audience.PUBLIC,
        "readers of a city paper",
        "why dots shine",
        null,
        link);
  }

  static FileCheck.Checked file(String name) {
    return new FileCheck.Checked(name, "text/plain", name.getBytes(StandardCharsets.UTF_8));
  }

  static void refused(String key, Runnable act) {
    assertThatExceptionOfType(RuleViolation.class)
        .isThrownBy(act::run)
        .extracting(RuleViolation::key)
        .isEqualTo("talent." + key);
  }
}
