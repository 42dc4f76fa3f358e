package org.meristem.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.meristem.people.Sex;
import org.meristem.workbook.Column;
import org.meristem.workbook.ColumnType;
import org.meristem.workbook.ColumnTypes;

/**
 * The columns of one kind of record and where their values come from: said once, for import,
 * export, template, preview and documentation.
 */
final class Fields<T> {
  private final String prefix;
  private final List<Column> columns = new ArrayList<>();
  private final Map<String, Function<T, ?>> values = new LinkedHashMap<>();

  /**
   * @param prefix of the text keys of the headers
   */
  Fields(String prefix) {
    this.prefix = prefix;
  }

  Fields<T> text(String field, int longest, Function<T, ?> value) {
    return with(Column.text(prefix, field, longest), value);
  }

  /** A person's name: at most so many characters, be they ever so rare. */
  Fields<T> name(String field, int longest, Function<T, ?> value) {
    return of(field, ColumnTypes.name(longest), value);
  }

  /** A key, a code or a name to sign in with. */
  Fields<T> code(String field, int longest, Function<T, ?> value) {
    return of(field, ColumnTypes.code(longest), value);
  }

  Fields<T> day(String field, Function<T, ?> value) {
    return with(Column.day(prefix, field), value);
  }

  Fields<T> number(String field, ColumnType type, Function<T, ?> value) {
    return with(Column.number(prefix, field, type), value);
  }

  Fields<T> of(String field, ColumnType type, Function<T, ?> value) {
    return with(Column.of(prefix, field, type), value);
  }

  <E extends Enum<E>> Fields<T> choice(String field, Class<E> type, Function<T, E> value) {
    return of(field, ColumnTypes.choice(type, Map.of()), value);
  }

  Fields<T> sex(Function<T, Sex> value) {
    return of("sex", ColumnTypes.choice(Sex.class, Map.of("F", Sex.FEMALE, "M", Sex.MALE)), value);
  }

  Fields<T> account(Function<T, String> value) {
    return of("account", new AccountName(), value);
  }

  private Fields<T> with(Column column, Function<T, ?> value) {
    columns.add(column);
    values.put(column.field(), value);
    return this;
  }

  /** The column named last must be there in every row. */
  Fields<T> needed() {
    var last = columns.size() - 1;
    columns.set(last, columns.get(last).needed());
    return this;
  }

  List<Column> columns() {
    return List.copyOf(columns);
  }

  /** A record as canonical text by field, absent where empty. */
  Map<String, String> of(T stored) {
    var found = new LinkedHashMap<String, Object>();
    values.forEach((field, value) -> found.put(field, value.apply(stored)));
    return Canonical.of(found);
  }
}
