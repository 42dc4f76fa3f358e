package org.meristem.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.meristem.people.People;
import org.meristem.platform.SearchText;
import org.meristem.students.EntryRules;
import org.meristem.students.RosterTransfer;
import org.meristem.students.StudentEntry;
import org.meristem.workbook.Fault.Severity;
import org.meristem.workbook.TableRow;

/**
 * Looks at a row of a student roster: whether the programme is known and may follow the present
 * one, whether the supervisor is known, and whether the days fit together.
 */
final class StudentCheck extends PersonCheck {
  private final KnownCodes codes;
  private final Set<String> staff;
  private final Clock clock;

  /**
   * @param codes those of the programmes
   */
  StudentCheck(String key, People people, KnownCodes codes, Clock clock) {
    super(key, true, people);
    this.codes = codes;
    this.staff = people.staffNumbers();
    this.clock = clock;
  }

  @Override
  public void look(TableRow row, Map<String, String> before) {
    super.look(row, before);
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
    var transfer =
        RosterTransfer.of(before, StudentValues.entry(row.values()), LocalDate.now(clock));
    transfer
        .refusal()
        .ifPresent(code -> row.add("programme", code, Severity.ERROR, before.programme()));
    if (transfer.isDue() && transfer.refusal().isEmpty()) {
      row.add("programme", "transfer.due", Severity.WARNING, transfer.day().toString());
    }
  }

  private void checkDates(TableRow row) {
    var year = row.values().get("entryYear");
    EntryRules.ofDays(
            Canonical.day(row.values(), "birthDate"),
            year == null ? null : Integer.valueOf(year),
            Canonical.day(row.values(), "entryDate"),
            Canonical.day(row.values(), "expectedEnd"),
            LocalDate.now(clock))
        .forEach((field, code) -> row.add(field, code, Severity.ERROR));
  }
}
