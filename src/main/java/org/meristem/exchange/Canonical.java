package org.meristem.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.meristem.platform.EnumNames;
import org.meristem.workbook.ColumnTypes;

/** Values as canonical text, the form in which old and new are compared, and back. */
final class Canonical {
  private static final String BAR = " | ";

  private Canonical() {}

  /** Leaves out what is empty; enums by their name, days as ISO dates. */
  static Map<String, String> of(Map<String, ?> values) {
    var texts = new HashMap<String, String>();
    values.forEach(
        (field, value) -> {
          var text =
              value instanceof Enum<?> constant
                  ? constant.name()
                  : value == null ? null : ColumnTypes.canonical(value.toString());
          if (text != null) {
            texts.put(field, text);
          }
        });
    return texts;
  }

  /** A number without an exponent and without zeros at its end. */
  static String plain(BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros().toPlainString();
  }

  static LocalDate day(Map<String, String> values, String field) {
    var text = values.get(field);
    return text == null ? null : LocalDate.parse(text);
  }

  static <E extends Enum<E>> E choice(Class<E> type, String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }

  /** Several constants in their order; null where there are none. */
  static <E extends Enum<E>> String constants(Collection<E> several) {
    return EnumNames.join(several, BAR);
  }

  static <E extends Enum<E>> Set<E> constants(Class<E> type, String names) {
    return EnumNames.split(type, names, BAR);
  }
}
