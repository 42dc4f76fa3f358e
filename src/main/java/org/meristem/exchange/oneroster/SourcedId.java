package org.meristem.exchange.oneroster;

import java.nio.charset.StandardCharsets;

/**
 * Names by which other systems know our records: made of letters, digits, hyphen, point and
 * underscore, different for different records, and the same at each export.
 */
final class SourcedId {
  static final String HOUSE = "house";

  private SourcedId() {}

  static String student(String number) {
    return of("student", number);
  }

  static String staff(String number) {
    return of("staff", number);
  }

  static String programme(String code) {
    return of("programme", code);
  }

  static String course(String code) {
    return of("course", code);
  }

  static String schoolYear(int year) {
    return "year-" + year;
  }

  static String cohort(Cohort cohort) {
    return of("cohort", cohort.programme()) + "-" + cohort.entryYear();
  }

  /** The course that stands for all cohorts of a programme. */
  static String cohorts(String programme) {
    return of("cohorts", programme);
  }

  static String role(String user) {
    return "role-" + user;
  }

  static String enrolment(Cohort cohort, String user) {
    return "enrolment-" + cohort(cohort) + "-" + user;
  }

  /** Each byte beyond the plain letters becomes an underscore and two hexadecimal digits. */
  private static String of(String kind, String name) {
    var id = new StringBuilder(kind).append('-');
    for (var octet : name.getBytes(StandardCharsets.UTF_8)) {
      var letter = (char) (octet & 0xFF);
      if (letter < 128 && (Character.isLetterOrDigit(letter) || letter == '-' || letter == '.')) {
        id.append(letter);
      } else {
        id.append("_%02X".formatted(octet));
      }
    }
    return id.toString();
  }
}
