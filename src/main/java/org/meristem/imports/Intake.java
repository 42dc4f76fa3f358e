package org.meristem.imports;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.meristem.identity.SignedIn;
import org.meristem.workbook.Column;
import org.meristem.workbook.FormWriter.Form;

/**
 * One kind of workbook that comes in and goes out: what its columns are, what stands there already,
 * and how a row is entered. Keys are asked for as {@link org.meristem.platform.SearchText}, so that
 * width, case and spaces do not make two records of one.
 */
public interface Intake {
  /** The kind's name in URLs and in the text key {@code imports.kind.…}. */
  String kind();

  List<Column> columns();

  /** The columns as an import reads them: what only updates needs nothing but the key. */
  default List<Column> columns(ImportMode mode) {
    return mode == ImportMode.UPDATE
        ? columns().stream()
            .map(column -> column.field().equals(key()) ? column : column.optional())
            .toList()
        : columns();
  }

  /** The field that says which record a row is about. */
  String key();

  /** The kind of record for the audit trail, as a text key. */
  String recordType();

  boolean may(SignedIn user);

  /** Whether a batch of this kind is nobody's business but of whoever brought it in. */
  default boolean isPersonal() {
    return false;
  }

  /** Whether a record is nobody's business but of those it names, so that the trail is silent. */
  default boolean isConfidential(Map<String, String> values) {
    return false;
  }

  /** Whether a person may have the list as a workbook. */
  default boolean mayExport(SignedIn user) {
    return may(user);
  }

  /** Hands on all records that the words find, or all there are, in the order of their keys. */
  void each(String query, Consumer<Map<String, String>> rows);

  /** The list as a form to be filled in by hand, where this kind is one. */
  default Optional<Form> form(Locale locale) {
    return Optional.empty();
  }

  /** What stands there at present, by comparable key; absent where there is no such record. */
  Map<String, Standing> present(Collection<String> keys);

  /** What a new record has where a file says nothing. */
  default Map<String, String> defaults() {
    return Map.of();
  }

  /** The codes that there are at present, by field, for a template to offer. */
  default Map<String, List<String>> codes() {
    return Map.of();
  }

  /**
   * Looks at what one cell cannot tell (order of dates, unknown references) in what the record
   * would become, and adds faults to the row; asked for once a reading, so that what there is to
   * know is looked up once.
   */
  default RowCheck check() {
    return (row, before) -> {};
  }

  /**
   * How new records are entered; asked for once an import, so that what there is to know is looked
   * up once. Rows, each complete and checked, are got ready away from the database; running what
   * comes of it enters them.
   */
  Function<List<Map<String, String>>, Runnable> adding();

  /** Makes known records what the rows say, field by field; an absent field becomes empty. */
  void update(List<Map<String, String>> rows);

  /** Makes known records again what they were before an import. */
  default void restore(List<Map<String, String>> before) {
    update(before);
  }

  /**
   * Those of the records, by comparable key, that cannot be made again what they were, because of
   * something that their values do not tell.
   */
  default Set<String> movedOn(List<Map<String, String>> before) {
    return Set.of();
  }

  /** An import has overwritten what people had edited: these fields are no longer theirs. */
  default void released(Map<String, Set<String>> fieldsByKey) {}

  /** Those of the records, by comparable key, that others refer to, so that they have to stay. */
  Set<String> inUse(Collection<String> keys);

  /** Takes records out again that an import had entered. */
  void remove(Collection<String> keys);

  default Optional<Column> column(String field) {
    return columns().stream().filter(column -> column.field().equals(field)).findFirst();
  }
}
