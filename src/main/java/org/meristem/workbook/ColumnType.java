package org.meristem.workbook;

import java.util.List;
import java.util.Locale;

/**
 * How the cells of a column are read into canonical text: the one form in which values are stored
 * and compared.
 */
public interface ColumnType {
  /**
   * What a cell came to.
   *
   * @param value the canonical text, or null where there is none
   * @param code the fault or warning, or null
   * @param advice what else there is to say of this cell, or null
   */
  record Reading(String value, String code, Fault.Severity severity, String advice) {
    static Reading of(String value) {
      return new Reading(value, null, null, null);
    }

    static Reading fault(String code) {
      return fault(code, null);
    }

    static Reading fault(String code, String advice) {
      return new Reading(null, code, Fault.Severity.ERROR, advice);
    }

    static Reading warning(String value, String code) {
      return warning(value, code, null);
    }

    static Reading warning(String value, String code, String advice) {
      return new Reading(value, code, Fault.Severity.WARNING, advice);
    }
  }

  /**
   * @param cell neither blank nor an error nor a formula without a value
   */
  Reading read(Cell cell, boolean date1904);

  /** How people read a canonical text in their language. */
  default String shown(String value, Locale locale) {
    return value;
  }

  /** What may be written, in a sentence. */
  String form(Locale locale);

  /** What can be chosen from, where that is a closed list. */
  default List<String> offered(Locale locale) {
    return List.of();
  }

  /** What would be right, for the message beside a fault; null where the fault says it all. */
  default String advice() {
    return null;
  }
}
