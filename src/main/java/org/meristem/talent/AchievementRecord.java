package org.meristem.talent;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;

/**
 * What the audit trail says of an achievement: of one for named people only which fields changed,
 * not to what, as those who read the trail need not be among them.
 */
public final class AchievementRecord {
  public static final String TYPE = "talent.record.achievement";

  /** Stands for words that the trail does not repeat. */
  public static final String UNSAID = "•••";

  private AchievementRecord() {}

  /**
   * @param before null where it is new
   * @param after null where its fields stay or go
   */
  static Recorded of(
      String action, Achievement achievement, AchievementEntry before, AchievementEntry after) {
    var changes = new ArrayList<FieldChange>();
    if (after != null) {
      var old = before == null ? Map.<String, String>of() : before.values();
      var secret = isConfidential(before) || isConfidential(after);
      after
          .values()
          .forEach(
              (field, value) -> {
                var was = old.get(field);
                if (!Objects.equals(was, value)) {
                  changes.add(
                      secret
                          ? new FieldChange("talent.column." + field, null, UNSAID)
                          : new FieldChange("talent.column." + field, was, value));
                }
              });
    }
    return Recorded.of(action, TYPE, achievement.reference()).changing(changes);
  }

  private static boolean isConfidential(AchievementEntry entry) {
    return entry != null && entry.text().confidentiality() == Confidentiality.NAMED;
  }
}
