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

/** The choices about an upload as JSON, as they are stored and sent. */
final class ChoicesJson {
  private ChoicesJson() {}

  static ImportChoices read(String text) {
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

  static String write(ImportChoices choices) {
    var table = choices.table();
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
            .add("clear", Json.createArrayBuilder(choices.clears()))
            .add("overwrite", choices.overwrite());
    if (table.sheet() != null) {
      json.add("sheet", table.sheet());
    }
    if (table.encoding() != null) {
      json.add("encoding", table.encoding());
    }
    return json.build().toString();
  }
}
