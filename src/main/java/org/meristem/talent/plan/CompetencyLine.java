package org.meristem.talent.plan;

import java.io.Serializable;
import org.meristem.platform.BilingualText;

/**
 * A competency in a plan, with how its researcher assesses themself. Its names are those of the
 * list that the plan was begun with.
 *
 * @param now the level of today, 1 to 4; null where none is said yet
 * @param wanted the level at the end of the year, 1 to 4; null where none is said yet
 * @param words why, or how to get there; may be null
 */
public record CompetencyLine(
    String code,
    BilingualText domain,
    BilingualText name,
    String source,
    Integer now,
    Integer wanted,
    String words)
    implements Serializable {
  public static final int HIGHEST = 4;

  /**
   * @throws IllegalArgumentException where a level is none
   */
  public CompetencyLine {
    requireLevel(now);
    requireLevel(wanted);
    words = words == null || words.isBlank() ? null : words;
  }

  private static void requireLevel(Integer level) {
    if (level != null && (level < 1 || level > HIGHEST)) {
      throw new IllegalArgumentException("A level is 1 to " + HIGHEST + ": " + level);
    }
  }

  public CompetencyLine assessed(Integer newNow, Integer newWanted, String newWords) {
    return new CompetencyLine(code, domain, name, source, newNow, newWanted, newWords);
  }

  public boolean isAssessed() {
    return now != null && wanted != null;
  }
}
