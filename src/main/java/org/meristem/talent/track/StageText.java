package org.meristem.talent.track;

import java.io.Serializable;
import java.util.stream.Stream;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;

/**
 * What a track says of one of its stages.
 *
 * @param usualMonths how long somebody usually stays, 1 to 240; null where that is left open
 * @param words what is expected, in both languages or neither
 */
public record StageText(EuropeanProfile profile, Integer usualMonths, BilingualText words)
    implements Serializable {
  /**
   * @throws RuleViolation {@code talent.stage.profile} without one, {@code .months} beyond their
   *     range, {@code .words} in one language only
   */
  public StageText {
    require(profile != null, "profile");
    require(
        usualMonths == null || usualMonths > 0 && usualMonths <= MilestoneText.MOST_MONTHS,
        "months");
    require((words.en() == null) == (words.zh() == null), "words");
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new RuleViolation("talent.stage." + what);
    }
  }

  /** In codes and figures, for the trail. */
  @Override
  public String toString() {
    var parts = Stream.of(profile, usualMonths, words.en());
    return String.join(" · ", parts.filter(one -> one != null).map(Object::toString).toList());
  }
}
