package org.meristem.exchange;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.meristem.platform.NotPermitted;

/**
 * A list that people see, as it leaves the house: {@code /exchange/<name>.xlsx}. The rows come from
 * where the page has them, so that whoever may not see the list may not have the file.
 *
 * @param <T> what a row is made of
 */
abstract class Listing<T> {
  /** Of the file and in its address. */
  abstract String name();

  /** The text key of what stands on the sheet. */
  abstract String title();

  abstract Fields<T> fields(Locale locale);

  /**
   * @param asked what the address says under a name; null where it says nothing
   * @throws NotPermitted where the caller may not see the list
   * @throws IllegalArgumentException where the address says what cannot be
   */
  abstract List<T> rows(UnaryOperator<String> asked);
}
