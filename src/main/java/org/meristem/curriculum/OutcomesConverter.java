package org.meristem.curriculum;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.meristem.platform.BilingualText;

/**
 * Keeps outcomes one a line: id, English, Chinese, with tabs between them. A line without tabs is
 * one of those that were kept before they had ids, in whatever language.
 */
@Converter
public class OutcomesConverter implements AttributeConverter<List<CourseOutcome>, String> {
  @Override
  public String convertToDatabaseColumn(List<CourseOutcome> outcomes) {
    return outcomes == null || outcomes.isEmpty()
        ? null
        : outcomes.stream()
            .map(one -> one.id() + "\t" + line(one.text().en()) + "\t" + line(one.text().zh()))
            .collect(Collectors.joining("\n"));
  }

  private static String line(String text) {
    return text == null ? "" : text;
  }

  @Override
  public List<CourseOutcome> convertToEntityAttribute(String text) {
    return text == null ? List.of() : text.lines().map(OutcomesConverter::outcome).toList();
  }

  private static CourseOutcome outcome(String line) {
    var parts = line.split("\t", -1);
    return parts.length == 1
        ? new CourseOutcome(
            UUID.nameUUIDFromBytes(line.getBytes(StandardCharsets.UTF_8)),
            new BilingualText(line, null))
        : new CourseOutcome(UUID.fromString(parts[0]), new BilingualText(parts[1], parts[2]));
  }
}
