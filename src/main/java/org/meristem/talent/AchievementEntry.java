package org.meristem.talent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * All that is entered of an achievement, on the page or by a list.
 *
 * @param contributors staff numbers of those of the house who have a part in it
 * @param named staff numbers of those who see it where it is for named people only
 */
public record AchievementEntry(
    AchievementText text,
    ExternalIds ids,
    Origin origin,
    Set<String> contributors,
    Set<String> named) {
  private static final String BAR = " | ";

  public static AchievementEntry of(AchievementText text) {
    return new AchievementEntry(text, ExternalIds.NONE, Origin.NONE, Set.of(), Set.of());
  }

  /** The name of each field, as lists have it, with its value as text; null where empty. */
  public Map<String, String> values() {
    var values = new LinkedHashMap<String, String>();
    values.put("kind", text.kind().name());
    values.put("titleEn", text.title().en());
    values.put("titleZh", text.title().zh());
    values.put("achieved", text.achieved().toString());
    values.put("role", text.role());
    values.put("evidence", text.evidence());
    values.put("doi", ids.doi());
    values.put("putCode", ids.putCode());
    values.put("courses", origin.courses());
    values.put("internships", origin.internships());
    values.put("facilities", origin.facilities());
    values.put("contributors", several(contributors));
    values.put("named", several(named));
    values.put("confirmedBy", text.confirmedBy());
    values.put("confirmedOn", Objects.toString(text.confirmedOn(), null));
    values.put("confidentiality", text.confidentiality().name());
    return values;
  }

  /** The fields in which this differs from another. */
  Set<String> changedFrom(AchievementEntry other) {
    var before = other.values();
    return values().entrySet().stream()
        .filter(field -> !Objects.equals(field.getValue(), before.get(field.getKey())))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** In one order, so that the same people make the same text; null where there are none. */
  private static String several(Set<String> numbers) {
    return numbers.isEmpty() ? null : String.join(BAR, new TreeSet<>(numbers));
  }
}
