package org.meristem.curriculum;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Keeps short texts one a line. */
@Converter
public class LinesConverter implements AttributeConverter<List<String>, String> {
  @Override
  public String convertToDatabaseColumn(List<String> lines) {
    return lines == null || lines.isEmpty()
        ? null
        : String.join("\n", lines.stream().map(line -> line.replaceAll("\\s+", " ")).toList());
  }

  @Override
  public List<String> convertToEntityAttribute(String text) {
    return text == null ? List.of() : text.lines().toList();
  }
}
