package org.meristem.imports;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meristem.workbook.TableChoice;

/**
 * What a person decided about one upload.
 *
 * @param table how the file is to be read
 * @param clears the fields in which an empty cell empties the record; in all others it keeps
 * @param overwrite whether the file also wins where people have edited by hand
 */
public record ImportChoices(TableChoice table, Set<String> clears, boolean overwrite) {
  public static final ImportChoices NONE = new ImportChoices(TableChoice.NONE, Set.of(), false);

  /**
   * Reads {@code {"sheet", "headerRow", "columns": {header: field or null}, "clear": [field],
   * "overwrite", "corrections": {row: {field: value}}, "leaveOut": [row], "encoding"}}; every part
   * may be absent.
   *
   * @throws RuntimeException of JSON-P where it is no such object
   */
  public static ImportChoices parse(String text) {
    if (text == null || text.isBlank()) {
      return NONE;
    }
    try (var reader = Json.createReader(new StringReader(text))) {
      var json = reader.readObject();
      return new ImportChoices(
          new TableChoice(
              value(json, "sheet", null, json::getString),
              value(json, "headerRow", 0, json::getInt),
              texts(json.getJsonObject("columns")),
              corrections(json.getJsonObject("corrections")),
              numbers(json),
              json.getString("encoding", null)),
          fields(json),
          value(json, "overwrite", false, json::getBoolean));
    }
  }

  private static <T> T value(
      JsonObject json, String name, T otherwise, Function<String, T> reading) {
    return json.getOrDefault(name, JsonValue.NULL).equals(JsonValue.NULL)
        ? otherwise
        : reading.apply(name);
  }

  private static Map<String, String> texts(JsonObject json) {
    var texts = new LinkedHashMap<String, String>();
    if (json != null) {
      json.forEach(
          (name, value) ->
              texts.put(
                  name, value.equals(JsonValue.NULL) ? "" : ((JsonString) value).getString()));
    }
    return texts;
  }

  private static Map<Integer, Map<String, String>> corrections(JsonObject json) {
    var corrections = new TreeMap<Integer, Map<String, String>>();
    if (json != null) {
      json.forEach(
          (row, fields) -> corrections.put(Integer.valueOf(row), texts(fields.asJsonObject())));
    }
    return corrections;
  }

  private static Set<String> fields(JsonObject json) {
    return json.containsKey("clear")
        ? json.getJsonArray("clear").getValuesAs(JsonString.class).stream()
            .map(JsonString::getString)
            .collect(Collectors.toCollection(TreeSet::new))
        : Set.of();
  }

  private static Set<Integer> numbers(JsonObject json) {
    return json.containsKey("leaveOut")
        ? json.getJsonArray("leaveOut").getValuesAs(JsonNumber.class).stream()
            .map(JsonNumber::intValueExact)
            .collect(Collectors.toCollection(TreeSet::new))
        : Set.of();
  }

  String text() {
    var columns = Json.createObjectBuilder();
    table
        .columns()
        .forEach(
            (header, field) ->
                columns.add(header, field.isEmpty() ? JsonValue.NULL : Json.createValue(field)));
    var corrections = Json.createObjectBuilder();
    table
        .corrections()
        .forEach(
            (row, fields) -> {
              var values = Json.createObjectBuilder();
              fields.forEach(values::add);
              corrections.add(String.valueOf(row), values);
            });
    var json =
        Json.createObjectBuilder()
            .add("headerRow", table.headerRow())
            .add("columns", columns)
            .add("corrections", corrections)
            .add("leaveOut", Json.createArrayBuilder(table.leftOut()))
            .add("clear", Json.createArrayBuilder(clears))
            .add("overwrite", overwrite);
    if (table.sheet() != null) {
      json.add("sheet", table.sheet());
    }
    if (table.encoding() != null) {
      json.add("encoding", table.encoding());
    }
    return json.build().toString();
  }

  /**
   * Whether an empty cell empties a field; never so for a column without one, whose field is null.
   */
  public boolean isCleared(String field) {
    return field != null && clears.contains(field);
  }

  /** The same with a value typed in place of what a cell has. */
  public ImportChoices correcting(int row, String field, String value) {
    var corrections = new TreeMap<>(table.corrections());
    var fields = new TreeMap<>(corrections.getOrDefault(row, Map.of()));
    fields.put(field, value);
    corrections.put(row, fields);
    return with(
        new TableChoice(
            table.sheet(),
            table.headerRow(),
            table.columns(),
            corrections,
            table.leftOut(),
            table.encoding()));
  }

  /** The same without a row of the file. */
  public ImportChoices leavingOut(int row) {
    var leftOut = new TreeSet<>(table.leftOut());
    leftOut.add(row);
    return with(
        new TableChoice(
            table.sheet(),
            table.headerRow(),
            table.columns(),
            table.corrections(),
            leftOut,
            table.encoding()));
  }

  /** The same file read in another way; what was put right in single rows stays. */
  public ImportChoices reading(
      String sheet,
      int headerRow,
      Map<String, String> columns,
      Set<String> newClears,
      boolean newOverwrite) {
    return new ImportChoices(
        new TableChoice(
            sheet, headerRow, columns, table.corrections(), table.leftOut(), table.encoding()),
        newClears,
        newOverwrite);
  }

  /**
   * The same with the letters of a text file read in another way.
   *
   * @param encoding null for the one that is found
   */
  public ImportChoices encoded(String encoding) {
    return with(
        new TableChoice(
            table.sheet(),
            table.headerRow(),
            table.columns(),
            table.corrections(),
            table.leftOut(),
            encoding));
  }

  /** A further sheet of the same file, read as it is found there. */
  ImportChoices further(String sheet) {
    return new ImportChoices(
        new TableChoice(sheet, 0, table.columns(), Map.of(), Set.of(), null), clears, overwrite);
  }

  private ImportChoices with(TableChoice other) {
    return new ImportChoices(other, clears, overwrite);
  }
}
