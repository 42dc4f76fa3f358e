package org.meristem.trail;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;
import org.meristem.platform.Recorded.FieldChange;

/** Keeps old and new values as a JSON array of {@code {"field", "before", "after"}}. */
@Converter
public class FieldChangesConverter implements AttributeConverter<List<FieldChange>, String> {
  @Override
  public String convertToDatabaseColumn(List<FieldChange> changes) {
    if (changes == null || changes.isEmpty()) {
      return null;
    }
    var array = Json.createArrayBuilder();
    for (var change : changes) {
      array.add(
          Json.createObjectBuilder()
              .add("field", change.field())
              .add("before", value(change.before()))
              .add("after", value(change.after())));
    }
    return array.build().toString();
  }

  @Override
  public List<FieldChange> convertToEntityAttribute(String json) {
    if (json == null) {
      return List.of();
    }
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(
              change ->
                  new FieldChange(
                      change.getString("field"),
                      change.getString("before", null),
                      change.getString("after", null)))
          .toList();
    }
  }

  private static JsonValue value(String text) {
    return text == null ? JsonValue.NULL : Json.createValue(text);
  }
}
