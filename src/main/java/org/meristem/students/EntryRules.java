package org.meristem.students;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.meristem.platform.EmailAddress;
import org.meristem.platform.RuleViolation;

/** What holds for a student's entry, whoever writes it: a roster or a person at a form. */
public final class EntryRules {
  /**
   * The longest texts; names in code points, the others as the narrower of the databases counts.
   */
  public static final int NAME = 100;

  public static final int PHONE = 60;
  public static final int STAFF_NUMBER = 40;
  public static final int GROUP = 200;

  public static final int FIRST_YEAR = 1950;
  public static final int LAST_YEAR = 2100;

  private static final int YOUNGEST = 14;
  private static final int OLDEST = 80;

  private EntryRules() {}

  /**
   * What is wrong with the days of an entry, each of which may be null: {@code date.out-of-range}
   * or {@code date.order} by field. Born in the past and 14 to 80 years old at entry, or on the
   * first of September of the entry year where the day is not known; expected to end after entry.
   */
  public static Map<String, String> ofDays(
      LocalDate birthDate,
      Integer entryYear,
      LocalDate entryDate,
      LocalDate expectedEnd,
      LocalDate today) {
    var faults = new LinkedHashMap<String, String>();
    if (birthDate != null) {
      var start =
          entryDate != null ? entryDate : entryYear == null ? today : LocalDate.of(entryYear, 9, 1);
      var age = ChronoUnit.YEARS.between(birthDate, start);
      if (!birthDate.isBefore(today) || age < YOUNGEST || age > OLDEST) {
        faults.put("birthDate", "date.out-of-range");
      }
    }
    if (expectedEnd != null && entryDate != null && !expectedEnd.isAfter(entryDate)) {
      faults.put("expectedEnd", "date.order");
    }
    return faults;
  }

  /** What is wrong with an entry, by field. */
  public static Map<String, RuleViolation> of(StudentEntry entry, LocalDate today) {
    var faults = new LinkedHashMap<String, RuleViolation>();
    needed(faults, "name", entry.name());
    needed(faults, "birthDate", entry.birthDate());
    atMost(faults, "name", entry.name(), NAME);
    atMost(faults, "latinName", entry.latinName(), NAME);
    fitting(faults, "phone", entry.phone(), PHONE);
    fitting(faults, "supervisorNumber", entry.supervisorNumber(), STAFF_NUMBER);
    atMost(faults, "supervisor", entry.supervisor(), NAME);
    fitting(faults, "group", entry.group(), GROUP);
    fitting(faults, "account", entry.account(), NAME);
    if (entry.email() != null && !EmailAddress.isWellFormed(entry.email())) {
      faults.put("email", new RuleViolation("students.fault.email"));
    }
    if (entry.entryYear() < FIRST_YEAR || entry.entryYear() > LAST_YEAR) {
      faults.put(
          "entryYear",
          new RuleViolation(
              "students.fault.year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR)));
    } else {
      ofDays(entry.birthDate(), entry.entryYear(), entry.entryDate(), entry.expectedEnd(), today)
          .forEach((field, code) -> faults.put(field, new RuleViolation("students.fault." + code)));
    }
    return faults;
  }

  private static void needed(Map<String, RuleViolation> faults, String field, Object value) {
    if (value == null) {
      faults.put(field, new RuleViolation("students.fault.needed"));
    }
  }

  private static void fitting(
      Map<String, RuleViolation> faults, String field, String text, int longest) {
    if (text != null && text.length() > longest) {
      faults.put(field, new RuleViolation("students.fault.length", longest));
    }
  }

  private static void atMost(
      Map<String, RuleViolation> faults, String field, String text, int longest) {
    var points = text == null ? 0 : text.codePointCount(0, text.length());
    if (points > longest) {
      faults.put(field, new RuleViolation("students.fault.length", longest));
    }
  }
}
