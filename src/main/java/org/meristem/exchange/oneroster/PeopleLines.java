package org.meristem.exchange.oneroster;

import static org.meristem.exchange.oneroster.OneRosterFile.DEMOGRAPHICS;
import static org.meristem.exchange.oneroster.OneRosterFile.ENROLLMENTS;
import static org.meristem.exchange.oneroster.OneRosterFile.ROLES;
import static org.meristem.exchange.oneroster.OneRosterFile.USERS;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.meristem.people.Person;
import org.meristem.people.Sex;
import org.meristem.platform.SearchText;
import org.meristem.students.EpisodeStatus;
import org.meristem.students.StudentEntry;

/**
 * Staff and students as lines of OneRoster: who they are, as what and in which cohort. Staff come
 * before the students whom they supervise.
 */
final class PeopleLines {
  private static final Set<EpisodeStatus> STUDYING =
      Set.of(EpisodeStatus.ENROLLED, EpisodeStatus.ON_LEAVE);

  private final Consumer<Line> lines;
  private final Map<String, String> staff = new HashMap<>();
  private final Set<Cohort> cohorts = new HashSet<>();
  private final Set<String> teaching = new HashSet<>();

  PeopleLines(Consumer<Line> lines) {
    this.lines = lines;
  }

  void staff(Person person) {
    var id = SourcedId.staff(person.staffNumber());
    staff.put(SearchText.of(person.staffNumber()), id);
    lines.accept(
        user(id, person.staffNumber(), person.name(), person.account())
            .with("enabledUser", "true")
            .with("email", person.email())
            .with("phone", person.phone())
            .with("primaryOrgSourcedId", SourcedId.HOUSE)
            .with(OneRosterFile.LATIN_NAME, person.latinName()));
    lines.accept(role(id, "teacher", SourcedId.HOUSE));
  }

  void student(StudentEntry student) {
    var id = SourcedId.student(student.number());
    var programme = SourcedId.programme(student.programme());
    lines.accept(
        user(id, student.number(), student.name(), student.account())
            .with("enabledUser", String.valueOf(STUDYING.contains(student.status())))
            .with("email", student.email())
            .with("phone", student.phone())
            .with("primaryOrgSourcedId", programme)
            .with(OneRosterFile.LATIN_NAME, student.latinName())
            .with(OneRosterFile.SUPERVISOR, student.supervisorNumber())
            .with(OneRosterFile.STATUS, student.status().name()));
    lines.accept(role(id, "student", programme));
    lines.accept(
        new Line(DEMOGRAPHICS, id)
            .with("birthDate", student.birthDate() == null ? null : student.birthDate().toString())
            .with("sex", sex(student.sex())));
    var cohort = new Cohort(student.programme(), student.entryYear());
    cohorts.add(cohort);
    lines.accept(enrolment(cohort, id).with("role", "student"));
    supervised(cohort, student.supervisorNumber());
  }

  /** A supervisor whom the house employs teaches the cohort, once. */
  private void supervised(Cohort cohort, String number) {
    var id = number == null ? null : staff.get(SearchText.of(number));
    if (id != null && teaching.add(SourcedId.enrolment(cohort, id))) {
      lines.accept(enrolment(cohort, id).with("role", "teacher").with("primary", "false"));
    }
  }

  private static Line user(String id, String number, String name, String account) {
    var parts = FullName.of(name);
    return new Line(USERS, id)
        .with("username", account == null ? number : account)
        .with("familyName", parts.family())
        .with("givenName", parts.given())
        .with("identifier", number)
        .with(OneRosterFile.NAME, name);
  }

  private static Line role(String user, String role, String org) {
    return new Line(ROLES, SourcedId.role(user))
        .with("userSourcedId", user)
        .with("roleType", "primary")
        .with("role", role)
        .with("orgSourcedId", org);
  }

  private static Line enrolment(Cohort cohort, String user) {
    return new Line(ENROLLMENTS, SourcedId.enrolment(cohort, user))
        .with("classSourcedId", SourcedId.cohort(cohort))
        .with("schoolSourcedId", SourcedId.HOUSE)
        .with("userSourcedId", user);
  }

  private static String sex(Sex sex) {
    return sex == null ? null : sex == Sex.FEMALE ? "female" : "male";
  }

  /** The cohorts of all students so far. */
  Set<Cohort> cohorts() {
    return cohorts;
  }
}
