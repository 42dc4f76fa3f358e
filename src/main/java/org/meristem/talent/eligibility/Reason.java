package org.meristem.talent.eligibility;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.meristem.platform.Texts;

/**
 * Something that the clock says, in whatever language.
 *
 * @param key of its text
 * @param values what the text names; reasons among them are read in the same language
 */
public record Reason(String key, List<Object> values) {
  static Reason of(String key, Object... values) {
    return new Reason(key, Arrays.stream(values).toList());
  }

  public String in(Locale locale) {
    return Texts.of(
        locale,
        key,
        values.stream()
            .map(value -> value instanceof Reason reason ? reason.in(locale) : value)
            .toArray());
  }
}
