package org.meristem.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meristem.imports.Intake;
import org.meristem.imports.Standing;
import org.meristem.platform.SearchText;
import org.meristem.workbook.Column;

/** A kind of workbook whose rows are the records of one kind, each found by its key. */
abstract class RecordIntake<T> implements Intake {
  private final String kind;
  private final String key;
  private final String recordType;
  private final Fields<T> fields;
  private final List<Column> columns;

  RecordIntake(String kind, String key, String recordType, Fields<T> fields) {
    this.kind = kind;
    this.key = key;
    this.recordType = recordType;
    this.fields = fields;
    this.columns = fields.columns();
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String recordType() {
    return recordType;
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  /** The stored records with these keys; more than these may be given. */
  abstract Collection<T> stored(Collection<String> keys);

  /** All records, in the order of their keys. */
  abstract Collection<T> all();

  @Override
  public void each(String query, Consumer<Map<String, String>> rows) {
    all().forEach(stored -> rows.accept(values(stored)));
  }

  /** Enters a new record or, where one stands there already, makes it what the row says. */
  abstract void enter(Map<String, String> row, T stored);

  abstract void remove(T stored);

  /** Whether others refer to a record, so that it has to stay. */
  abstract boolean isInUse(T stored);

  Map<String, String> values(T stored) {
    return fields.of(stored);
  }

  @Override
  public Map<String, Standing> present(Collection<String> keys) {
    var present = new HashMap<String, Standing>();
    byKey(keys)
        .forEach((match, stored) -> present.put(match, new Standing(values(stored), Set.of())));
    return present;
  }

  @Override
  public Function<List<Map<String, String>>, Runnable> adding() {
    return rows -> () -> rows.forEach(row -> enter(row, null));
  }

  @Override
  public void update(List<Map<String, String>> rows) {
    var known = byKey(rows.stream().map(this::match).toList());
    rows.forEach(row -> enter(row, known.get(match(row))));
  }

  @Override
  public Set<String> inUse(Collection<String> keys) {
    return byKey(keys).entrySet().stream()
        .filter(entry -> isInUse(entry.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @Override
  public void remove(Collection<String> keys) {
    byKey(keys).values().forEach(this::remove);
  }

  private Map<String, T> byKey(Collection<String> keys) {
    var wanted = Set.copyOf(keys);
    return stored(wanted).stream()
        .collect(
            Collectors.toMap(
                stored -> match(values(stored)), Function.identity(), (one, other) -> one))
        .entrySet()
        .stream()
        .filter(entry -> wanted.contains(entry.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private String match(Map<String, String> row) {
    return SearchText.of(row.get(key));
  }
}
