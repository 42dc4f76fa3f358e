package org.meristem.workbook;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meristem.platform.Languages;
import org.meristem.platform.SearchText;
import org.meristem.platform.Texts;

/**
 * What a column of a workbook means: said once, used for reading, checking, comparing and writing.
 *
 * @param field the name under which values are kept
 * @param headerKey the text key of its header; further spellings stand under the same key with
 *     {@code .also}, separated by {@code |}
 */
public record Column(
    String field, String headerKey, ColumnType type, boolean required, Format format) {
  /** How a value is written back into a cell. */
  public enum Format {
    TEXT,
    NUMBER,
    DAY
  }

  /** A column of text that may stay empty. */
  public static Column text(String prefix, String field, int longest) {
    return new Column(field, prefix + field, ColumnTypes.text(longest), false, Format.TEXT);
  }

  public static Column of(String prefix, String field, ColumnType type) {
    return new Column(field, prefix + field, type, false, Format.TEXT);
  }

  public static Column day(String prefix, String field) {
    return new Column(field, prefix + field, ColumnTypes.day(), false, Format.DAY);
  }

  public static Column number(String prefix, String field, ColumnType type) {
    return new Column(field, prefix + field, type, false, Format.NUMBER);
  }

  public Column needed() {
    return new Column(field, headerKey, type, true, format);
  }

  public Column optional() {
    return new Column(field, headerKey, type, false, format);
  }

  public String header(Locale locale) {
    return Texts.of(locale, headerKey);
  }

  /** Whether a cell holds what is stored of it, be it by its name in one of the languages. */
  public boolean isAsTyped(String typed, String value) {
    return ColumnTypes.isAsTyped(typed, value)
        || Languages.ALL.stream()
            .anyMatch(locale -> ColumnTypes.isAsTyped(typed, type.shown(value, locale)));
  }

  /** What may stand in the column, in a sentence or two. */
  public String explained(Locale locale) {
    var form = type.form(locale);
    return required ? form + " " + Texts.of(locale, "workbook.form.needed") : form;
  }

  /** Every spelling under which the column is recognised, made comparable. */
  Set<String> spellings() {
    return Languages.ALL.stream()
        .flatMap(
            locale -> {
              var also = Texts.of(locale, headerKey + ".also");
              var more = also.equals(headerKey + ".also") ? "" : also;
              return Stream.concat(Stream.of(header(locale)), Arrays.stream(more.split("\\|")));
            })
        .map(SearchText::of)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.toSet());
  }
}
