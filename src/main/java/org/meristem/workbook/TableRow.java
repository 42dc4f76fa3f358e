package org.meristem.workbook;

import java.util.List;
import java.util.Map;

/**
 * A row of the table, read.
 *
 * @param number the row's number in the sheet, from 1
 * @param values canonical text by field; a field whose cell is empty or faulty is absent
 * @param typed what each field's cell holds, as typed
 * @param head where the row's table stands
 */
public record TableRow(
    int number,
    Map<String, String> values,
    Map<String, String> typed,
    List<Fault> faults,
    TableHead head) {
  /** Notes a fault of one of this row's cells that only a look beyond the cell can find. */
  public void add(String field, String code, Fault.Severity severity) {
    add(field, code, severity, null);
  }

  /**
   * The same with what else there is to say.
   *
   * @param advice as {@link Fault#advice}
   */
  public void add(String field, String code, Fault.Severity severity, String advice) {
    faults.add(
        new Fault(
            head.sheet(),
            head.letters(field).map(letters -> letters + number).orElse(null),
            field,
            typed.get(field),
            code,
            severity,
            advice));
  }

  /** The same row with other values; faults found there are faults of this row. */
  public TableRow holding(Map<String, String> others) {
    return new TableRow(number, others, typed, faults, head);
  }

  /** Whether the table has a column for a field, be its cell in this row empty or not. */
  public boolean mentions(String field) {
    return head.letters(field).isPresent();
  }

  public boolean isFaulty() {
    return faults.stream().anyMatch(fault -> fault.severity() == Fault.Severity.ERROR);
  }
}
