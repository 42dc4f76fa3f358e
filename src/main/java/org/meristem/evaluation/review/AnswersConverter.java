package org.meristem.evaluation.review;

import jakarta.json.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/** Keeps answers as {@link AnswersJson}. */
@Converter
public class AnswersConverter implements AttributeConverter<Map<String, Answer>, String> {
  @Override
  public String convertToDatabaseColumn(Map<String, Answer> answers) {
    return answers == null ? null : AnswersJson.of(answers).toString();
  }

  @Override
  public Map<String, Answer> convertToEntityAttribute(String text) {
    if (text == null) {
      return new TreeMap<>();
    }
    try (var reader = Json.createReader(new StringReader(text))) {
      return AnswersJson.parse(reader.readObject());
    }
  }
}
