package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meristem.curriculum.Programme;
import org.meristem.curriculum.Programmes;
import org.meristem.identity.SignedIn;
import org.meristem.imports.Intake;
import org.meristem.imports.RowCheck;
import org.meristem.imports.Standing;
import org.meristem.people.People;
import org.meristem.platform.SearchText;
import org.meristem.students.EntryRules;
import org.meristem.students.EpisodeStatus;
import org.meristem.students.RosterTransfer;
import org.meristem.students.StudentEntry;
import org.meristem.students.StudentRegister;
import org.meristem.students.StudentsPolicy;
import org.meristem.workbook.Column;
import org.meristem.workbook.Fault.Severity;
import org.meristem.workbook.TableRow;

/** Student rosters. */
@ApplicationScoped
public class StudentIntake implements Intake {
  @Inject private StudentRegister register;
  @Inject private StudentsPolicy policy;
  @Inject private Programmes programmes;
  @Inject private People people;
  @Inject private StudentsInUse used;
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
    return StudentRegister.RECORD;
  }

  @Override
  public boolean may(SignedIn user) {
    return policy.mayRegister(user);
  }

  @Override
  public List<Column> columns() {
    return StudentValues.COLUMNS;
  }

  @Override
  public boolean mayExport(SignedIn user) {
    return policy.maySeeAll(user);
  }

  @Override
  public void each(String query, Consumer<Map<String, String>> rows) {
    register.each(query, entry -> rows.accept(StudentValues.of(entry)));
  }

  /** A register that is silent on the status means enrolled. */
  @Override
  public Map<String, String> defaults() {
    return Map.of("status", EpisodeStatus.ENROLLED.name());
  }

  @Override
  public Map<String, Standing> present(Collection<String> keys) {
    return register.present(keys).stream()
        .collect(
            Collectors.toMap(
                line -> SearchText.of(line.entry().number()),
                line -> new Standing(StudentValues.of(line.entry()), line.handEdited())));
  }

  @Override
  public void released(Map<String, Set<String>> fieldsByKey) {
    register.released(fieldsByKey);
  }

  @Override
  public Map<String, List<String>> codes() {
    return Map.of("programme", programmes.all().stream().map(Programme::code).toList());
  }

  @Override
  public RowCheck check() {
    var codes = new KnownCodes(codes().get("programme"));
    var staff = people.staffNumbers();
    return new PersonCheck(key(), true, people) {
      @Override
      public void look(TableRow row, Map<String, String> before) {
        super.look(row, before);
        lookAtRow(row, before, codes, staff);
      }
    };
  }

  private void lookAtRow(
      TableRow row, Map<String, String> before, KnownCodes codes, Set<String> staff) {
    if (!codes.resolve(row, "programme")) {
      row.add("programme", "programme.unknown", Severity.ERROR);
    } else if (!before.isEmpty() && !row.isFaulty()) {
      checkTransfer(row, StudentValues.entry(before));
    }
    var supervisor = row.values().get("supervisorNumber");
    if (supervisor != null
        && row.typed().containsKey("supervisorNumber")
        && !staff.contains(SearchText.of(supervisor))) {
      row.add("supervisorNumber", "supervisor.unknown", Severity.WARNING);
    }
    checkDates(row);
  }

  /** Another programme is other studies: said beforehand, refused where it cannot be. */
  private void checkTransfer(TableRow row, StudentEntry before) {
    var transfer = RosterTransfer.of(before, StudentValues.entry(row.values()), today());
    transfer
        .refusal()
        .ifPresent(code -> row.add("programme", code, Severity.ERROR, before.programme()));
    if (transfer.isDue() && transfer.refusal().isEmpty()) {
      row.add("programme", "transfer.due", Severity.WARNING, transfer.day().toString());
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private void checkDates(TableRow row) {
    var year = row.values().get("entryYear");
    EntryRules.ofDays(
            Canonical.day(row.values(), "birthDate"),
            year == null ? null : Integer.valueOf(year),
            Canonical.day(row.values(), "entryDate"),
            Canonical.day(row.values(), "expectedEnd"),
            today())
        .forEach((field, code) -> row.add(field, code, Severity.ERROR));
  }

  @Override
  public Function<List<Map<String, String>>, Runnable> adding() {
    var adding = register.adding();
    return rows -> adding.apply(rows.stream().map(StudentValues::entry).toList());
  }

  @Override
  public void update(List<Map<String, String>> rows) {
    register.update(rows.stream().map(StudentValues::entry).toList());
  }

  @Override
  public void restore(List<Map<String, String>> before) {
    register.restore(before.stream().map(StudentValues::entry).toList());
  }

  @Override
  public Set<String> movedOn(List<Map<String, String>> before) {
    return register.movedOn(before.stream().map(StudentValues::entry).toList());
  }

  @Override
  public Set<String> inUse(Collection<String> keys) {
    return used.among(keys);
  }

  @Override
  public void remove(Collection<String> keys) {
    register.remove(keys);
  }
}
