package org.meristem.imports;

import java.util.Map;
import org.meristem.workbook.TableRow;

/** Looks at what one cell cannot tell, row by row, and at the end at what one row cannot tell. */
@FunctionalInterface
public interface RowCheck {
  /**
   * A fault that shows only once all rows were seen.
   *
   * @param advice what else there is to say, or null
   */
  record LateFault(String field, String code, String advice) {}

  /** Adds the faults of a row, whose values are what the record would become. */
  void look(TableRow row);

  /**
   * The same, knowing what the record says at present.
   *
   * @param before by field; empty where the record is new
   */
  default void look(TableRow row, Map<String, String> before) {
    look(row);
  }

  /** Faults by the comparable key of the row, once all rows were looked at. */
  default Map<String, LateFault> afterwards() {
    return Map.of();
  }
}
