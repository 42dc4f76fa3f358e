package org.meristem.exchange;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meristem.identity.SignedIn;
import org.meristem.workbook.Column;
import org.meristem.workbook.TableRow;

/**
 * One kind of workbook that comes in: what its columns are, what stands there already, and how a
 * row is entered.
 */
public interface Intake {
  /** The kind's name in URLs and in the text key {@code exchange.kind.…}. */
  String kind();

  List<Column> columns();

  /** The field that says which record a row is about. */
  String key();

  /** The kind of record for the audit trail, as a text key. */
  String recordType();

  boolean may(SignedIn user);

  /** What stands there at present for these keys: canonical text by field, absent where empty. */
  Map<String, Map<String, String>> present(Collection<String> keys);

  /**
   * Looks at what one cell cannot tell (order of dates, unknown references) and adds faults to the
   * rows.
   */
  default void check(String sheet, List<TableRow> rows) {}

  /** Enters new records and takes over changes; every row is complete and was checked. */
  void enter(List<Map<String, String>> rows);

  default Optional<Column> column(String field) {
    return columns().stream().filter(column -> column.field().equals(field)).findFirst();
  }
}
