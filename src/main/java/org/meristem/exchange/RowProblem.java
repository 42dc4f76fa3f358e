package org.meristem.exchange;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.meristem.platform.StoredRecord;
import org.meristem.workbook.Fault;

/**
 * A fault or warning of an upload, kept with the batch so that every reader gets it in their
 * language.
 */
@Entity
@Table(name = "row_problem")
public class RowProblem extends StoredRecord {
  private static final int LONGEST_VALUE = 1000;

  @Column(name = "batch_id")
  private long batch;

  @Column(name = "sheet_row")
  private int row;

  private String sheet;
  private String cell;
  private String field;

  @Column(name = "typed_value")
  private String value;

  private String code;

  @Enumerated(EnumType.STRING)
  private Fault.Severity severity;

  private String advice;

  protected RowProblem() {}

  RowProblem(long batch, int row, Fault fault) {
    this.batch = batch;
    this.row = row;
    this.sheet = fault.sheet();
    this.cell = fault.cell();
    this.field = fault.field();
    this.value = cut(fault.value());
    this.code = fault.code();
    this.severity = fault.severity();
    this.advice = cut(fault.advice());
  }

  private static String cut(String text) {
    if (text == null || text.length() <= LONGEST_VALUE) {
      return text;
    }
    var end =
        Character.isHighSurrogate(text.charAt(LONGEST_VALUE - 2))
            ? LONGEST_VALUE - 2
            : LONGEST_VALUE - 1;
    return text.substring(0, end) + "…";
  }

  public int row() {
    return row;
  }

  public String sheet() {
    return sheet;
  }

  public String cell() {
    return cell;
  }

  public String field() {
    return field;
  }

  public String value() {
    return value;
  }

  public String code() {
    return code;
  }

  public Fault.Severity severity() {
    return severity;
  }

  public String advice() {
    return advice;
  }
}
