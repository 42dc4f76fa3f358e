package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.meristem.curriculum.Programme;
import org.meristem.curriculum.Programmes;
import org.meristem.identity.SignedIn;
import org.meristem.people.People;
import org.meristem.people.Person;
import org.meristem.people.Sex;
import org.meristem.students.EpisodeStatus;
import org.meristem.students.StudentEntry;
import org.meristem.students.StudentRegister;
import org.meristem.students.StudentsPolicy;
import org.meristem.students.StudyMode;
import org.meristem.workbook.Column;
import org.meristem.workbook.ColumnTypes;
import org.meristem.workbook.Fault.Severity;
import org.meristem.workbook.TableRow;

/** Student rosters. */
@ApplicationScoped
public class StudentIntake implements Intake {
  /** The house's width of student numbers. */
  private static final int NUMBER_WIDTH = 12;

  private static final int YOUNGEST = 14;
  private static final int OLDEST = 80;
  private static final String PREFIX = "students.column.";

  @Inject private StudentRegister register;
  @Inject private StudentsPolicy policy;
  @Inject private Programmes programmes;
  @Inject private People people;
  @Inject private Clock clock;

  @Override
  public String kind() {
    return "students";
  }

  @Override
  public String key() {
    return "studentNumber";
  }

  @Override
  public String recordType() {
    return "students.record.student";
  }

  @Override
  public boolean may(SignedIn user) {
    return policy.mayRegister(user);
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.of(PREFIX, "studentNumber", ColumnTypes.digits(NUMBER_WIDTH)).needed(),
        Column.text(PREFIX, "name", 100).needed(),
        Column.text(PREFIX, "latinName", 100),
        Column.of(
            PREFIX, "sex", ColumnTypes.choice(Sex.class, Map.of("F", Sex.FEMALE, "M", Sex.MALE))),
        Column.day(PREFIX, "birthDate").needed(),
        Column.of(PREFIX, "email", ColumnTypes.email()),
        Column.text(PREFIX, "phone", 60),
        Column.text(PREFIX, "programme", 40).needed(),
        Column.number(PREFIX, "entryYear", ColumnTypes.whole(1950, 2100)).needed(),
        Column.day(PREFIX, "entryDate"),
        Column.of(PREFIX, "studyMode", ColumnTypes.choice(StudyMode.class, Map.of())),
        Column.of(PREFIX, "status", ColumnTypes.choice(EpisodeStatus.class, Map.of())),
        Column.text(PREFIX, "supervisorNumber", 40),
        Column.text(PREFIX, "supervisor", 100),
        Column.text(PREFIX, "group", 200),
        Column.day(PREFIX, "expectedEnd"),
        Column.text(PREFIX, "account", 100));
  }

  @Override
  public Map<String, Map<String, String>> present(Collection<String> keys) {
    return register.present(keys).stream()
        .collect(Collectors.toMap(StudentEntry::number, StudentValues::of));
  }

  @Override
  public void check(String sheet, List<TableRow> rows) {
    var codes = programmes.all().stream().map(Programme::code).collect(Collectors.toSet());
    var staff = staffAmong(rows);
    for (var row : rows) {
      if (!codes.contains(row.values().getOrDefault("programme", ""))
          && row.values().containsKey("programme")) {
        add(row, sheet, "programme", "programme.unknown", Severity.ERROR);
      }
      var supervisor = row.values().get("supervisorNumber");
      if (supervisor != null && !staff.contains(supervisor)) {
        add(row, sheet, "supervisorNumber", "supervisor.unknown", Severity.WARNING);
      }
      checkDates(sheet, row);
    }
  }

  private Set<String> staffAmong(List<TableRow> rows) {
    var numbers =
        rows.stream()
            .map(row -> row.values().get("supervisorNumber"))
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(HashSet::new));
    return people.findByStaffNumbers(numbers).stream()
        .map(Person::staffNumber)
        .collect(Collectors.toSet());
  }

  private void checkDates(String sheet, TableRow row) {
    var birth = Canonical.day(row.values(), "birthDate");
    var entry = Canonical.day(row.values(), "entryDate");
    var year = row.values().get("entryYear");
    if (birth != null) {
      var today = LocalDate.now(clock);
      var start =
          entry != null ? entry : year != null ? LocalDate.of(Integer.parseInt(year), 9, 1) : today;
      var age = ChronoUnit.YEARS.between(birth, start);
      if (!birth.isBefore(today) || age < YOUNGEST || age > OLDEST) {
        add(row, sheet, "birthDate", "date.out-of-range", Severity.ERROR);
      }
    }
    var end = Canonical.day(row.values(), "expectedEnd");
    if (end != null && entry != null && !end.isAfter(entry)) {
      add(row, sheet, "expectedEnd", "date.order", Severity.ERROR);
    }
  }

  private static void add(
      TableRow row, String sheet, String field, String code, Severity severity) {
    row.faults().add(row.fault(sheet, field, code, severity));
  }

  @Override
  public void enter(List<Map<String, String>> rows) {
    register.enter(rows.stream().map(StudentValues::entry).toList());
  }
}
