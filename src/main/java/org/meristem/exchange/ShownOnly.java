package org.meristem.exchange;

import java.util.Locale;
import org.meristem.platform.Texts;
import org.meristem.workbook.Cell;
import org.meristem.workbook.ColumnType;

/**
 * A column that tells whoever fills a form in; what stands there when it comes back is not read.
 */
final class ShownOnly implements ColumnType {
  @Override
  public Reading read(Cell cell, boolean date1904) {
    return new Reading(null, null, null, null);
  }

  @Override
  public String form(Locale locale) {
    return Texts.of(locale, "evaluation.form.shown");
  }
}
