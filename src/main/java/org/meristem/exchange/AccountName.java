package org.meristem.exchange;

import java.util.Locale;
import org.meristem.identity.Account;
import org.meristem.workbook.Cell;
import org.meristem.workbook.ColumnType;
import org.meristem.workbook.ColumnTypes;

/** The name of an account, read as sign-in compares it: letter case makes no other account. */
final class AccountName implements ColumnType {
  private static final int LONGEST = 100;

  private final ColumnType text = ColumnTypes.code(LONGEST);

  @Override
  public Reading read(Cell cell, boolean date1904) {
    var read = text.read(cell, date1904);
    return read.value() == null
        ? read
        : new Reading(Account.nameOf(read.value()), read.code(), read.severity(), read.advice());
  }

  @Override
  public String form(Locale locale) {
    return text.form(locale);
  }
}
