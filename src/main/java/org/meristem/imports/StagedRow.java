package org.meristem.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.platform.SearchText;
import org.meristem.workbook.Fault;

/**
 * A row of an upload as it would be entered, beside what stands there now.
 *
 * @param number the row in the sheet, from 1
 * @param key the record it is about, as typed, or null where the row does not say
 * @param values canonical text by field as it would stand after applying
 * @param before the same as it stood when the row was read; empty for a new record
 * @param typed what the cells hold that were read as something else, by field
 */
public record StagedRow(
    int number,
    String key,
    Outcome outcome,
    Map<String, String> values,
    Map<String, String> before,
    Map<String, String> typed,
    List<Fault> faults) {
  /** A row whose cells hold what is stored. */
  StagedRow(
      int number,
      String key,
      Outcome outcome,
      Map<String, String> values,
      Map<String, String> before,
      List<Fault> faults) {
    this(number, key, outcome, values, before, Map.of(), faults);
  }

  /** The same row with what its cells hold. */
  StagedRow withTyped(Map<String, String> cells) {
    return new StagedRow(number, key, outcome, values, before, cells, faults);
  }

  /** The key made comparable. */
  String match() {
    return SearchText.of(key);
  }

  boolean isWritten() {
    return outcome == Outcome.NEW || outcome == Outcome.CHANGED;
  }

  /** The same row with another fate and why. */
  StagedRow becoming(Outcome other, Fault why) {
    var all = new ArrayList<>(faults);
    all.add(why);
    return new StagedRow(number, key, other, values, before, typed, all);
  }

  /** Old and new of each field that applying would change; for a new record every field is new. */
  public List<FieldChange> changes() {
    var fields = new TreeSet<>(values.keySet());
    fields.addAll(before.keySet());
    return fields.stream()
        .map(field -> new FieldChange(field, before.get(field), values.get(field)))
        .filter(FieldChange::differs)
        .toList();
  }

  /** For the page. */
  public int getNumber() {
    return number;
  }
}
