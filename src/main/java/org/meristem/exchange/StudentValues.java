package org.meristem.exchange;

import java.util.HashMap;
import java.util.Map;
import org.meristem.people.Sex;
import org.meristem.students.EpisodeStatus;
import org.meristem.students.StudentEntry;
import org.meristem.students.StudyMode;

/** A student's entry as canonical text by field, and back. */
final class StudentValues {
  private StudentValues() {}

  static Map<String, String> of(StudentEntry entry) {
    var values = new HashMap<String, Object>();
    values.put("studentNumber", entry.number());
    values.put("name", entry.name());
    values.put("latinName", entry.latinName());
    values.put("sex", entry.sex());
    values.put("birthDate", entry.birthDate());
    values.put("email", entry.email());
    values.put("phone", entry.phone());
    values.put("programme", entry.programme());
    values.put("entryYear", entry.entryYear());
    values.put("entryDate", entry.entryDate());
    values.put("studyMode", entry.studyMode());
    values.put("status", entry.status());
    values.put("supervisorNumber", entry.supervisorNumber());
    values.put("supervisor", entry.supervisor());
    values.put("group", entry.group());
    values.put("expectedEnd", entry.expectedEnd());
    values.put("account", entry.account());
    return Canonical.of(values);
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
