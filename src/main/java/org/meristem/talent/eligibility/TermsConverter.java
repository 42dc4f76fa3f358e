package org.meristem.talent.eligibility;

import jakarta.json.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.StringReader;

/** Keeps the terms of a rule as {@link TermsJson}. */
@Converter
public class TermsConverter implements AttributeConverter<RuleTerms, String> {
  @Override
  public String convertToDatabaseColumn(RuleTerms terms) {
    return terms == null ? null : TermsJson.of(terms).toString();
  }

  @Override
  public RuleTerms convertToEntityAttribute(String text) {
    if (text == null) {
      return null;
    }
    try (var reader = Json.createReader(new StringReader(text))) {
      return TermsJson.terms(reader.readObject());
    }
  }
}
