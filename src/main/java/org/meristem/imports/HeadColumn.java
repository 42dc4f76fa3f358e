package org.meristem.imports;

import java.util.List;
import org.meristem.workbook.TableHead;

/**
 * A column of an upload as it was read.
 *
 * @param field what it means, or an empty text where it is ignored
 * @param nationalId whether it held national identity numbers, which are left out
 */
public record HeadColumn(String letters, String header, String field, boolean nationalId) {
  static List<HeadColumn> of(TableHead head) {
    return head.cells().stream()
        .map(
            cell ->
                new HeadColumn(
                    cell.letters(),
                    cell.header(),
                    cell.field() == null ? "" : cell.field(),
                    cell.nationalId()))
        .toList();
  }
}
