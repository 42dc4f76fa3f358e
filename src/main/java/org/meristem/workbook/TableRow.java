package org.meristem.workbook;

import java.util.List;
import java.util.Map;

/**
 * A row of the table, read.
 *
 * @param number the row's number in the sheet, from 1
 * @param values canonical text by field; a field whose cell is empty or faulty is absent
 * @param cells the reference of each field's cell, such as {@code E24}
 * @param typed what each field's cell holds, as typed
 */
public record TableRow(
    int number,
    Map<String, String> values,
    Map<String, String> cells,
    Map<String, String> typed,
    List<Fault> faults) {
  /** A fault of one of this row's cells that only a look beyond the row can find. */
  public Fault fault(String sheet, String field, String code, Fault.Severity severity) {
    return new Fault(sheet, cells.get(field), field, typed.get(field), code, severity, null);
  }
}
