package org.meristem.students;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meristem.people.Sex;
import org.meristem.platform.RuleViolation;

class EntryRulesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate ENTRY = LocalDate.of(2025, 9, 1);

  @Test
  void aStudentIsFourteenToEightyAtEntry() {
    assertThat(born(ENTRY.minusYears(14))).isEmpty();
    assertThat(born(ENTRY.minusYears(14).plusDays(1))).containsKey("birthDate");
    assertThat(born(ENTRY.minusYears(81).plusDays(1))).isEmpty();
    assertThat(born(ENTRY.minusYears(81))).containsKey("birthDate");
  }

  @Test
  void nobodyIsBornTodayOrLater() {
    assertThat(EntryRules.ofDays(TODAY, 2050, null, null, TODAY)).containsKey("birthDate");
  }

  @Test
  void withoutAnEntryDateTheFirstOfSeptemberOfTheYearCounts() {
    var birth = LocalDate.of(2011, 9, 1);
    assertThat(EntryRules.ofDays(birth, 2025, null, null, TODAY)).isEmpty();
    assertThat(EntryRules.ofDays(birth.plusDays(1), 2025, null, null, TODAY)).isNotEmpty();
    assertThat(EntryRules.ofDays(birth, null, null, null, TODAY)).isEmpty();
  }

  @Test
  void studiesEndAfterTheyBegin() {
    assertThat(EntryRules.ofDays(null, 2025, ENTRY, ENTRY, TODAY))
        .isEqualTo(Map.of("expectedEnd", "date.order"));
    assertThat(EntryRules.ofDays(null, 2025, ENTRY, ENTRY.plusDays(1), TODAY)).isEmpty();
    assertThat(EntryRules.ofDays(null, 2025, null, ENTRY, TODAY)).isEmpty();
  }

  @Test
  void aSoundEntryHasNoFault() {
    assertThat(EntryRules.of(entry("𠮷".repeat(100), "a@example.org", 2025), TODAY)).isEmpty();
    assertThat(EntryRules.of(entry("李娜", null, 2025), TODAY)).isEmpty();
  }

  @Test
  void eachFaultIsNamedByItsField() {
    assertThat(keys(entry("𠮷".repeat(101), "a@example", 2025)))
        .isEqualTo(Map.of("name", "students.fault.length", "email", "students.fault.email"));
    assertThat(keys(entry(null, null, 1066)))
        .isEqualTo(Map.of("name", "students.fault.needed", "entryYear", "students.fault.year"));
  }

  private static Map<String, String> keys(StudentEntry entry) {
    return EntryRules.of(entry, TODAY).entrySet().stream()
        .collect(
            java.util.stream.Collectors.toMap(
                Map.Entry::getKey, fault -> ((RuleViolation) fault.getValue()).key()));
  }

  private static Map<String, String> born(LocalDate day) {
    return EntryRules.ofDays(day, 2025, ENTRY, null, TODAY);
  }

  private static StudentEntry entry(String name, String email, int year) {
    return new StudentEntry(
        "1",
        name,
        null,
        Sex.MALE,
        LocalDate.of(2000, 2, 29),
        email,
        null,
        "NSE-PHD",
        year,
        ENTRY,
        null,
        EpisodeStatus.ENROLLED,
        null,
        null,
        null,
        null,
        null);
  }
}
