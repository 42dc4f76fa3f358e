package org.meristem.exchange;

import java.time.LocalDate;
import java.util.Set;
import org.meristem.platform.BilingualText;
import org.meristem.talent.AchievementEntry;
import org.meristem.talent.AchievementKind;
import org.meristem.talent.AchievementText;
import org.meristem.talent.Confidentiality;
import org.meristem.talent.ExternalIds;
import org.meristem.talent.Origin;

/**
 * An achievement of the demonstration.
 *
 * @param origin what it grew from
 * @param confirmedBy null where nobody does
 * @param changed what its author says that it changed; without that it is not chosen
 */
record SampleWork(
    AchievementKind kind,
    String en,
    String zh,
    String day,
    Origin origin,
    String confirmedBy,
    String changed) {
  AchievementEntry entry() {
    var achieved = LocalDate.parse(day);
    var text =
        new AchievementText(
            kind,
            new BilingualText(en, zh),
            achieved,
            null,
            null,
            confirmedBy,
            confirmedBy == null ? null : achieved.plusMonths(1),
            Confidentiality.PUBLIC);
    return new AchievementEntry(text, ExternalIds.NONE, origin, Set.of(), Set.of());
  }
}
