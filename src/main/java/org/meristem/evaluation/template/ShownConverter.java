package org.meristem.evaluation.template;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;
import org.meristem.platform.EnumNames;

/** Keeps what a template shows of a candidate by the names. */
@Converter
public class ShownConverter implements AttributeConverter<Set<Shown>, String> {
  @Override
  public String convertToDatabaseColumn(Set<Shown> constants) {
    return EnumNames.join(constants, " ");
  }

  @Override
  public Set<Shown> convertToEntityAttribute(String names) {
    return EnumNames.split(Shown.class, names, " ");
  }
}
