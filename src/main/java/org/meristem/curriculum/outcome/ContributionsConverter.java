package org.meristem.curriculum.outcome;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;

/** Keeps contributions by their letters. */
@Converter
public class ContributionsConverter implements AttributeConverter<Set<Contribution>, String> {
  @Override
  public String convertToDatabaseColumn(Set<Contribution> contributions) {
    return Contribution.letters(contributions);
  }

  @Override
  public Set<Contribution> convertToEntityAttribute(String letters) {
    return Contribution.of(letters);
  }
}
