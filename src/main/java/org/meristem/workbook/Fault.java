package org.meristem.workbook;

/**
 * Something wrong or doubtful in one cell.
 *
 * @param cell the reference of the cell, such as {@code E24}
 * @param field the column's field
 * @param value as it was typed; may be null
 * @param code the kind of fault, such as {@code date.ambiguous}
 * @param advice what would be right, where that depends on the column; may be null
 */
public record Fault(
    String sheet,
    String cell,
    String field,
    String value,
    String code,
    Severity severity,
    String advice) {
  /** A fault keeps the row out; a warning only tells. */
  public enum Severity {
    ERROR,
    WARNING
  }
}
