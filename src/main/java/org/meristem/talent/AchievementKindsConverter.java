package org.meristem.talent;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Set;
import org.meristem.platform.EnumNames;

/** Keeps kinds of achievements by their names. */
@Converter
public class AchievementKindsConverter implements AttributeConverter<Set<AchievementKind>, String> {
  @Override
  public String convertToDatabaseColumn(Set<AchievementKind> constants) {
    return EnumNames.join(constants, " ");
  }

  @Override
  public Set<AchievementKind> convertToEntityAttribute(String names) {
    return EnumNames.split(AchievementKind.class, names, " ");
  }
}
