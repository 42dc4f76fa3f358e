package org.meristem.talent;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;
import org.meristem.platform.EnumNames;

/** Keeps stages of a career by their names. */
@Converter
public class StagesConverter implements AttributeConverter<Set<Stage>, String> {
  @Override
  public String convertToDatabaseColumn(Set<Stage> constants) {
    return EnumNames.join(constants, " ");
  }

  @Override
  public Set<Stage> convertToEntityAttribute(String names) {
    return EnumNames.split(Stage.class, names, " ");
  }
}
