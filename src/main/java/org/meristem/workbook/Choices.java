package org.meristem.workbook;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.meristem.platform.Languages;
import org.meristem.platform.SearchText;
import org.meristem.platform.Texts;

/** Columns whose values are constants, written by their names in either language. */
final class Choices {
  private Choices() {}

  /**
   * One of an enum's constants, by its name in either language, its code or one of the further
   * spellings.
   */
  static <E extends Enum<E>> ColumnType one(Class<E> type, Map<String, E> spellings) {
    var known = new HashMap<String, String>();
    var names = new HashMap<Locale, Map<String, String>>();
    for (var constant : type.getEnumConstants()) {
      known.put(SearchText.of(constant.name()), constant.name());
      for (var locale : Languages.ALL) {
        var name = Texts.of(locale, constant);
        known.put(SearchText.of(name), constant.name());
        names.computeIfAbsent(locale, language -> new LinkedHashMap<>()).put(constant.name(), name);
      }
    }
    spellings.forEach((spelling, constant) -> known.put(SearchText.of(spelling), constant.name()));
    return one(known, names);
  }

  /**
   * @param known the constants by each of their spellings
   * @param names the constants' names by language and constant, in their order
   */
  private static ColumnType one(Map<String, String> known, Map<Locale, Map<String, String>> names) {
    var offered =
        names.get(Languages.ENGLISH).keySet().stream()
            .flatMap(constant -> Languages.ALL.stream().map(names::get).map(of -> of.get(constant)))
            .collect(Collectors.joining(", "));
    return new ColumnType() {
      @Override
      public Reading read(Cell cell, boolean date1904) {
        var value = known.get(SearchText.of(cell.text()));
        return value == null ? Reading.fault("value.unknown") : Reading.of(value);
      }

      @Override
      public String shown(String value, Locale locale) {
        return names.get(locale).get(value);
      }

      @Override
      public String form(Locale locale) {
        return Texts.of(locale, "workbook.form.choice", String.join(", ", offered(locale)));
      }

      @Override
      public List<String> offered(Locale locale) {
        return List.copyOf(names.get(locale).values());
      }

      @Override
      public String advice() {
        return offered;
      }
    };
  }

  /** Several of an enum's constants with bars between them, each as in {@link #one}. */
  static <E extends Enum<E>> ColumnType several(Class<E> type) {
    var one = one(type, Map.of());
    return new ColumnType() {
      @Override
      public Reading read(Cell cell, boolean date1904) {
        var found = new TreeSet<E>();
        for (var part : PipeSeparated.split(cell.text())) {
          var reading = one.read(new Cell(Cell.Kind.TEXT, part), date1904);
          if (reading.value() == null) {
            return reading;
          }
          found.add(Enum.valueOf(type, reading.value()));
        }
        return Reading.of(PipeSeparated.join(found.stream().map(Enum::name).toList()));
      }

      @Override
      public String shown(String value, Locale locale) {
        return PipeSeparated.join(
            PipeSeparated.split(value).stream()
                .map(constant -> one.shown(constant, locale))
                .toList());
      }

      @Override
      public String form(Locale locale) {
        return Texts.of(locale, "workbook.form.choices", String.join(", ", one.offered(locale)));
      }

      @Override
      public String advice() {
        return one.advice();
      }
    };
  }
}
