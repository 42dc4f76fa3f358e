package org.meristem.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.meristem.workbook.Fault.Severity;
import org.meristem.workbook.TableRow;

/** What records would become by the rows of one upload. */
final class RowMerge {
  private final Intake intake;
  private final ImportChoices choices;
  private int byHand;

  RowMerge(Intake intake, ImportChoices choices) {
    this.intake = intake;
    this.choices = choices;
  }

  /** What a row would enter as a new record. */
  Map<String, String> entered(TableRow row) {
    var values = new HashMap<>(intake.defaults());
    values.putAll(row.values());
    return values;
  }

  /**
   * What a known record would become: a file's value takes the place of what stands there, an empty
   * cell keeps it or, where that was chosen, empties it; what people edited by hand stays, and so
   * does the spelling of the key.
   */
  Map<String, String> merged(TableRow row, Standing standing) {
    var values = new HashMap<>(standing.values());
    for (var column : intake.columns()) {
      var field = column.field();
      var value = row.values().get(field);
      var clears = value == null && choices.isCleared(field) && row.mentions(field);
      if (field.equals(intake.key()) || value == null && !clears) {
        continue;
      }
      if (standing.byHand().contains(field)
          && !choices.overwrite()
          && !Objects.equals(value, standing.values().get(field))) {
        row.add(field, "kept.by-hand", Severity.WARNING);
        byHand++;
      } else if (clears && column.required()) {
        row.add(field, "required", Severity.ERROR);
      } else if (clears && intake.defaults().containsKey(field)) {
        values.put(field, intake.defaults().get(field));
      } else if (clears) {
        values.remove(field);
      } else {
        values.put(field, value);
      }
    }
    return values;
  }

  /** How many fields keep what people edited by hand. */
  int byHand() {
    return byHand;
  }
}
