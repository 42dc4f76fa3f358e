package org.meristem.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.meristem.imports.RowCheck.LateFault;
import org.meristem.platform.SearchText;
import org.meristem.workbook.Fault.Severity;
import org.meristem.workbook.TableRow;

/**
 * What rows of a list say of a record that several of them share, such as a discipline: all the
 * same, or the last row would win without a word. Where a row that joins it is silent, what is
 * stored stays.
 */
final class SharedValues {
  private static final String CODE = "shared.differs";

  private final String key;
  private final String shared;
  private final List<String> fields;
  private final Function<String, Map<String, String>> stored;
  private final Map<String, TableRow> first = new HashMap<>();
  private final Map<String, LateFault> late = new HashMap<>();

  /**
   * @param key the field by which rows are known
   * @param shared the field with the code of what they share
   * @param fields what they say of it
   * @param stored what is stored of it, by its code; empty where there is none
   */
  SharedValues(
      String key,
      String shared,
      List<String> fields,
      Function<String, Map<String, String>> stored) {
    this.key = key;
    this.shared = shared;
    this.fields = fields;
    this.stored = stored;
  }

  /** Looks at a row whose code has its stored spelling already. */
  void look(TableRow row, Map<String, String> before) {
    var code = row.values().get(shared);
    if (code == null) {
      return;
    }
    if (!code.equals(before.get(shared))) {
      keepStored(row, stored.apply(code));
    }
    if (!row.isFaulty() && row.values().get(key) != null) {
      compare(row, first.putIfAbsent(code, row));
    }
  }

  private void keepStored(TableRow row, Map<String, String> known) {
    for (var field : fields) {
      var typed = row.typed().get(field);
      if (typed == null || typed.isBlank()) {
        row.values().remove(field);
        if (known.containsKey(field)) {
          row.values().put(field, known.get(field));
        }
      }
    }
  }

  private void compare(TableRow row, TableRow earlier) {
    if (earlier == null) {
      return;
    }
    fields.stream()
        .filter(field -> !Objects.equals(row.values().get(field), earlier.values().get(field)))
        .findFirst()
        .ifPresent(
            field -> {
              var earlierKey = earlier.values().get(key);
              row.add(field, CODE, Severity.ERROR, earlierKey);
              late.put(
                  SearchText.of(earlierKey), new LateFault(field, CODE, row.values().get(key)));
            });
  }

  /** The faults of earlier rows, by their comparable keys. */
  Map<String, LateFault> afterwards() {
    return late;
  }
}
