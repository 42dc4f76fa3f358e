package org.meristem.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meristem.platform.SearchText;
import org.meristem.workbook.TableRow;

/** Codes to which rows refer, found whatever their width and case. */
final class KnownCodes {
  private final Map<String, String> spellings;

  KnownCodes(Collection<String> codes) {
    spellings =
        codes.stream()
            .collect(
                Collectors.toMap(
                    SearchText::of, Function.identity(), (one, other) -> one, HashMap::new));
  }

  /** The same for codes that a file may bring along: the first spelling counts. */
  void unify(TableRow row, String field) {
    var typed = row.values().get(field);
    if (typed != null) {
      spellings.putIfAbsent(SearchText.of(typed), typed);
      resolve(row, field);
    }
  }

  /**
   * Puts the stored spelling of a code in place of the row's.
   *
   * @return false where the row names a code that is not known
   */
  boolean resolve(TableRow row, String field) {
    var typed = row.values().get(field);
    var stored = spellings.get(SearchText.of(typed));
    if (stored != null) {
      row.values().put(field, stored);
    }
    return typed == null || stored != null;
  }
}
