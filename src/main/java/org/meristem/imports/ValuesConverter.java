package org.meristem.imports;

import jakarta.json.Json;
import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** Keeps canonical values by field as a JSON object. */
@Converter
public class ValuesConverter implements AttributeConverter<Map<String, String>, String> {
  @Override
  public String convertToDatabaseColumn(Map<String, String> values) {
    var json = Json.createObjectBuilder();
    values.forEach(json::add);
    return json.build().toString();
  }

  @Override
  public Map<String, String> convertToEntityAttribute(String json) {
    var values = new TreeMap<String, String>();
    try (var reader = Json.createReader(new StringReader(json))) {
      reader
          .readObject()
          .forEach((field, value) -> values.put(field, ((JsonString) value).getString()));
    }
    return values;
  }
}
