package org.meristem.curriculum;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import org.meristem.curriculum.CourseText.AssessmentPart;

/** Keeps the parts of an assessment one a line: percent, a space, the name. */
@Converter
public class AssessmentConverter implements AttributeConverter<List<AssessmentPart>, String> {
  private final LinesConverter lines = new LinesConverter();

  @Override
  public String convertToDatabaseColumn(List<AssessmentPart> parts) {
    return parts == null
        ? null
        : lines.convertToDatabaseColumn(
            parts.stream().map(part -> part.percent() + " " + part.name()).toList());
  }

  @Override
  public List<AssessmentPart> convertToEntityAttribute(String text) {
    return lines.convertToEntityAttribute(text).stream()
        .map(line -> line.split(" ", 2))
        .map(pair -> new AssessmentPart(pair[1], Integer.parseInt(pair[0])))
        .toList();
  }
}
