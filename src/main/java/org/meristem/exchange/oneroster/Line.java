package org.meristem.exchange.oneroster;

import java.util.Arrays;
import java.util.List;

/** A line of one of the files, filled in by the names of its columns; the rest stays empty. */
final class Line {
  private final OneRosterFile file;
  private final List<String> columns;
  private final String[] values;

  Line(OneRosterFile file, String sourcedId) {
    this.file = file;
    this.columns = file.columns();
    this.values = new String[columns.size()];
    with("sourcedId", sourcedId);
  }

  /**
   * @param value null for an empty one; a line break in it, which the standard forbids, becomes a
   *     space
   */
  Line with(String column, String value) {
    values[columns.indexOf(column)] = value == null ? null : value.replaceAll("\\R", " ");
    return this;
  }

  OneRosterFile file() {
    return file;
  }

  List<String> values() {
    return Arrays.asList(values);
  }
}
