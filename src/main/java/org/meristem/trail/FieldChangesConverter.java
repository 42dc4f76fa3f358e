package org.meristem.trail;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import org.meristem.platform.Recorded.FieldChange;

/** Keeps old and new values as a JSON array of {@code {"field", "before", "after"}}. */
@Converter
public class FieldChangesConverter implements AttributeConverter<List<FieldChange>, String> {
  /** Kept, because looking for it takes longer than writing with it. */
  private static final JsonProvider JSON = JsonProvider.provider();

  @Override
  public String convertToDatabaseColumn(List<FieldChange> changes) {
    if (changes == null || changes.isEmpty()) {
      return null;
    }
    var text = new StringWriter();
    try (var json = JSON.createGenerator(text)) {
      json.writeStartArray();
      for (var change : changes) {
        json.writeStartObject().write("field", change.field());
        write(json, "before", change.before());
        write(json, "after", change.after());
        json.writeEnd();
      }
      json.writeEnd();
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, String name, String value) {
    if (value == null) {
      json.writeNull(name);
    } else {
      json.write(name, value);
    }
  }

  @Override
  public List<FieldChange> convertToEntityAttribute(String json) {
    if (json == null) {
      return List.of();
    }
    try (var reader = JSON.createReader(new StringReader(json))) {
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
}
