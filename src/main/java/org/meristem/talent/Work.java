package org.meristem.talent;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.meristem.platform.BilingualText;
import org.meristem.platform.SearchText;

/**
 * What an achievement is told apart by.
 *
 * @param reference begins with the owner's number; one person's works are never taken for another's
 */
public record Work(
    String reference, ExternalIds ids, AchievementKind kind, BilingualText title, int year) {
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  public static Work of(Achievement achievement) {
    var text = achievement.text();
    return new Work(
        achievement.reference(),
        achievement.ids(),
        text.kind(),
        text.title(),
        text.achieved().getYear());
  }

  String owner() {
    return SearchText.of(reference.replaceFirst("/.*", ""));
  }

  /** Kind and year with the title in each language, without case, width and punctuation. */
  Set<String> descriptions() {
    var found = new TreeSet<String>();
    for (var one : new String[] {title.en(), title.zh()}) {
      var words = one == null ? "" : BETWEEN_WORDS.matcher(SearchText.of(one)).replaceAll(" ");
      if (!words.isBlank()) {
        found.add(kind + " " + year + " " + words.strip());
      }
    }
    return found;
  }

  /** Whether two DOIs say that these are two works, however alike they look. */
  boolean isToldApartFrom(Work other) {
    return ids.doi() != null && other.ids.doi() != null && !ids.doi().equals(other.ids.doi());
  }
}
