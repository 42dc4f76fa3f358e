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

  /**
   * Adds the faults of a row, whose values are what the record would become; codes that it names by
   * another spelling get that under which they are stored.
   *
   * @param before what stands there now; empty for a new record
   */
  void look(TableRow row, Map<String, String> before);

  /** Faults by the comparable key of the row, once all rows were looked at. */
  default Map<String, LateFault> afterwards() {
    return Map.of();
  }
}
