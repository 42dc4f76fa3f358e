package org.meristem.talent.overview;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.meristem.platform.BilingualText;
import org.meristem.platform.SearchText;
import org.meristem.talent.AchievementKind;

/**
 * An achievement that takes knowledge to where it is used, as tables count and list it.
 *
 * @param number the researcher's
 * @param name the researcher's
 * @param named whether only named people may see it
 * @param origins what it grew from, each as somebody has written it, by its comparable form
 */
public record Transfer(
    long id,
    String number,
    String name,
    AchievementKind kind,
    BilingualText title,
    LocalDate achieved,
    boolean named,
    Map<String, String> origins) {
  /** What stands for an achievement that names nothing from which it grew. */
  public static final String NOTHING = "-";

  /** Several words with semicolons between them, by their comparable form. */
  static Map<String, String> split(String... lists) {
    var parts = new LinkedHashMap<String, String>();
    Arrays.stream(lists)
        .flatMap(list -> list == null ? Stream.empty() : Arrays.stream(list.split("[;；]")))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .forEach(part -> parts.putIfAbsent(SearchText.of(part), part));
    return parts;
  }

  /** What it grew from, in one line. */
  public String grewFrom() {
    return String.join("; ", origins.values());
  }

  /** Whether it is of a kind and grew from an origin; null for any. */
  public boolean isOf(AchievementKind wanted, String origin) {
    return (wanted == null || kind == wanted)
        && (origin == null
            || (origin.equals(NOTHING) ? origins.isEmpty() : origins.containsKey(origin)));
  }
}
