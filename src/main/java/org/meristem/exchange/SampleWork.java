package org.meristem.exchange;

import java.time.LocalDate;
import org.meristem.platform.BilingualText;
import org.meristem.talent.AchievementKind;
import org.meristem.talent.AchievementText;
import org.meristem.talent.Confidentiality;

/**
 * An achievement of the demonstration.
 *
 * @param confirmedBy null where nobody does
 * @param changed what its author says that it changed; without that it is not chosen
 */
record SampleWork(
    AchievementKind kind, String en, String zh, String day, String confirmedBy, String changed) {
  AchievementText text() {
    var achieved = LocalDate.parse(day);
    return new AchievementText(
        kind,
        new BilingualText(en, zh),
        achieved,
        null,
        null,
        confirmedBy,
        confirmedBy == null ? null : achieved.plusMonths(1),
        Confidentiality.PUBLIC);
  }
}
