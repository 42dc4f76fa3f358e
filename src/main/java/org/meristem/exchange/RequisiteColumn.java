package org.meristem.exchange;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.meristem.curriculum.Requisites;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.Texts;
import org.meristem.workbook.Cell;
import org.meristem.workbook.ColumnType;
import org.meristem.workbook.Fault.Severity;

/** A column that says which courses a course needs, beforehand or alongside. */
enum RequisiteColumn implements ColumnType {
  BEFORE(text -> Requisites.of(text, null).groupsText(), "NSE-5001 >= 60 & (NSE-5010 | NSE-5011)"),
  ALONGSIDE(text -> Requisites.of(null, text).alongsideText(), "NSE-5001 & NSE-5010");

  private static final Map<String, String> CODES =
      Map.of(
          "curriculum.requisite.ambiguous", "requisites.ambiguous",
          "curriculum.requisite.long", "too-long");

  private final Function<String, String> canonical;
  private final String example;

  RequisiteColumn(Function<String, String> canonical, String example) {
    this.canonical = canonical;
    this.example = example;
  }

  @Override
  public Reading read(Cell cell, boolean date1904) {
    try {
      return new Reading(canonical.apply(cell.text().strip()), null, null, null);
    } catch (RuleViolation unreadable) {
      return new Reading(
          null, CODES.getOrDefault(unreadable.key(), "requisites.invalid"), Severity.ERROR, null);
    }
  }

  @Override
  public String form(Locale locale) {
    return Texts.of(locale, "curriculum.requisite.written." + name(), example);
  }

  @Override
  public String advice() {
    return example;
  }
}
