package org.meristem.imports;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.List;

/** Keeps the columns of an upload as a JSON array. */
@Converter
public class HeadConverter implements AttributeConverter<List<HeadColumn>, String> {
  @Override
  public String convertToDatabaseColumn(List<HeadColumn> columns) {
    if (columns == null) {
      return null;
    }
    var json = Json.createArrayBuilder();
    columns.forEach(
        column ->
            json.add(
                Json.createObjectBuilder()
                    .add("letters", column.letters())
                    .add("header", column.header())
                    .add("field", column.field())
                    .add("nationalId", column.nationalId())));
    return json.build().toString();
  }

  @Override
  public List<HeadColumn> convertToEntityAttribute(String text) {
    if (text == null) {
      return List.of();
    }
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(
              json ->
                  new HeadColumn(
                      json.getString("letters"),
                      json.getString("header"),
                      json.getString("field"),
                      json.getBoolean("nationalId")))
          .toList();
    }
  }
}
