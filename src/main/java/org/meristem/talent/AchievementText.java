package org.meristem.talent;

import java.io.Serializable;
import java.time.LocalDate;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;

/**
 * What is recorded of an achievement.
 *
 * @param achieved the day on which it came about
 * @param role what the person themself did; may be null
 * @param evidence an address or an identifier such as a DOI under which it can be seen; may be null
 * @param confirmedBy who confirms it, outside the person's own group; may be null
 * @param confirmedOn null where nobody does
 */
public record AchievementText(
    AchievementKind kind,
    BilingualText title,
    LocalDate achieved,
    String role,
    String evidence,
    String confirmedBy,
    LocalDate confirmedOn,
    Confidentiality confidentiality)
    implements Serializable {
  /**
   * @throws RuleViolation {@code talent.achievement.parts} without kind, title or day, {@code
   *     .confirmed} where a confirmation lacks its name or its day
   */
  public AchievementText {
    require(
        kind != null
            && achieved != null
            && confidentiality != null
            && (title.en() != null || title.zh() != null),
        "parts");
    require((confirmedBy == null) == (confirmedOn == null), "confirmed");
  }

  private static void require(boolean fulfilled, String what) {
    if (!fulfilled) {
      throw new RuleViolation("talent.achievement." + what);
    }
  }
}
