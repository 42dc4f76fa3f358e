package org.meristem.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.platform.StoredRecord;

/** A row of an upload as it would be entered, beside what stands there now. */
@Entity
@Table(name = "staged_row")
public class StagedRow extends StoredRecord {
  @Column(name = "batch_id")
  private long batch;

  @Column(name = "sheet_row")
  private int number;

  @Column(name = "row_key")
  private String key;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @Lob
  @Convert(converter = ValuesConverter.class)
  @Column(name = "field_values")
  private Map<String, String> values;

  @Lob
  @Convert(converter = ValuesConverter.class)
  @Column(name = "before_values")
  private Map<String, String> before;

  protected StagedRow() {}

  StagedRow(
      long batch,
      int number,
      String key,
      Outcome outcome,
      Map<String, String> values,
      Map<String, String> before) {
    this.batch = batch;
    this.number = number;
    this.key = key;
    this.outcome = outcome;
    this.values = Map.copyOf(values);
    this.before = Map.copyOf(before);
  }

  void spoil() {
    outcome = Outcome.ERROR;
  }

  /** Old and new of each field that applying would change; for a new record every field is new. */
  public List<FieldChange> changes() {
    return values.entrySet().stream()
        .map(value -> new FieldChange(value.getKey(), before.get(value.getKey()), value.getValue()))
        .filter(FieldChange::differs)
        .toList();
  }

  public int number() {
    return number;
  }

  public int getNumber() {
    return number;
  }

  public String key() {
    return key;
  }

  public Outcome outcome() {
    return outcome;
  }

  public Map<String, String> values() {
    return values;
  }

  public Map<String, String> before() {
    return before;
  }
}
