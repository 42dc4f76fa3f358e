package org.meristem.talent.plan;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps what a plan says as {@link PlanJson}. */
@Converter
public class PlanTextConverter implements AttributeConverter<PlanText, String> {
  @Override
  public String convertToDatabaseColumn(PlanText text) {
    return text == null ? null : PlanJson.of(text).build().toString();
  }

  @Override
  public PlanText convertToEntityAttribute(String text) {
    return text == null ? null : PlanJson.parse(text);
  }
}
