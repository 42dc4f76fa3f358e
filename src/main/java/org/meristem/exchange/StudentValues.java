package org.meristem.exchange;

import java.util.List;
import java.util.Map;
import org.meristem.people.Sex;
import org.meristem.students.EntryRules;
import org.meristem.students.EpisodeStatus;
import org.meristem.students.StudentEntry;
import org.meristem.students.StudyMode;
import org.meristem.workbook.Column;
import org.meristem.workbook.ColumnTypes;

/** A student's entry as canonical text by field, and back. */
final class StudentValues {
  /** The house's width of student numbers. */
  private static final int NUMBER_WIDTH = 12;

  private static final Fields<StudentEntry> FIELDS =
      new Fields<StudentEntry>("students.column.")
          .of("studentNumber", ColumnTypes.digits(NUMBER_WIDTH), StudentEntry::number)
          .needed()
          .name("name", EntryRules.NAME, StudentEntry::name)
          .needed()
          .name("latinName", EntryRules.NAME, StudentEntry::latinName)
          .sex(StudentEntry::sex)
          .day("birthDate", StudentEntry::birthDate)
          .needed()
          .of("email", ColumnTypes.email(), StudentEntry::email)
          .text("phone", EntryRules.PHONE, StudentEntry::phone)
          .code("programme", 40, StudentEntry::programme)
          .needed()
          .number(
              "entryYear",
              ColumnTypes.whole(EntryRules.FIRST_YEAR, EntryRules.LAST_YEAR),
              StudentEntry::entryYear)
          .needed()
          .day("entryDate", StudentEntry::entryDate)
          .choice("studyMode", StudyMode.class, StudentEntry::studyMode)
          .choice("status", EpisodeStatus.class, StudentEntry::status)
          .code("supervisorNumber", EntryRules.STAFF_NUMBER, StudentEntry::supervisorNumber)
          .name("supervisor", EntryRules.NAME, StudentEntry::supervisor)
          .text("group", EntryRules.GROUP, StudentEntry::group)
          .day("expectedEnd", StudentEntry::expectedEnd)
          .account(StudentEntry::account);

  static final List<Column> COLUMNS = FIELDS.columns();

  private StudentValues() {}

  static Map<String, String> of(StudentEntry entry) {
    return FIELDS.of(entry);
  }

  static StudentEntry entry(Map<String, String> values) {
    return new StudentEntry(
        values.get("studentNumber"),
        values.get("name"),
        values.get("latinName"),
        Canonical.choice(Sex.class, values.get("sex")),
        Canonical.day(values, "birthDate"),
        values.get("email"),
        values.get("phone"),
        values.get("programme"),
        Integer.parseInt(values.get("entryYear")),
        Canonical.day(values, "entryDate"),
        Canonical.choice(StudyMode.class, values.get("studyMode")),
        Canonical.choice(EpisodeStatus.class, values.get("status")),
        values.get("supervisorNumber"),
        values.get("supervisor"),
        values.get("group"),
        Canonical.day(values, "expectedEnd"),
        values.get("account"));
  }
}
