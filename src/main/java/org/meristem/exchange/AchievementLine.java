package org.meristem.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.meristem.platform.BilingualText;
import org.meristem.talent.Achievement;
import org.meristem.talent.AchievementEntry;
import org.meristem.talent.AchievementKind;
import org.meristem.talent.AchievementText;
import org.meristem.talent.Confidentiality;
import org.meristem.talent.ExternalIds;
import org.meristem.talent.Origin;
import org.meristem.talent.StaffNumbers;
import org.meristem.talent.Work;
import org.meristem.workbook.PipeSeparated;

/** A stored achievement as a line of a list. */
record AchievementLine(Achievement stored, Map<String, String> values) {
  static AchievementLine of(Achievement achievement, StaffNumbers staff) {
    var entry = staff.entry(achievement);
    var values = new HashMap<>(entry.values());
    values.put("contributors", joined(entry.contributors()));
    values.put("named", joined(entry.named()));
    values.put("reference", achievement.reference());
    return new AchievementLine(achievement, values);
  }

  String of(String field) {
    return values.get(field);
  }

  /** What a row says, complete and checked. */
  static AchievementEntry entry(Map<String, String> row) {
    return new AchievementEntry(
        new AchievementText(
            kind(row),
            title(row),
            Canonical.day(row, "achieved"),
            row.get("role"),
            row.get("evidence"),
            row.get("confirmedBy"),
            Canonical.day(row, "confirmedOn"),
            Canonical.choice(Confidentiality.class, row.get("confidentiality"))),
        ids(row),
        new Origin(row.get("courses"), row.get("internships"), row.get("facilities")),
        numbers(row.get("contributors")),
        numbers(row.get("named")));
  }

  /** What a row is recognised by; it has a kind, a title and a day. */
  static Work work(Map<String, String> row) {
    return new Work(
        row.get("reference"),
        ids(row),
        kind(row),
        title(row),
        Canonical.day(row, "achieved").getYear());
  }

  static Set<String> numbers(String barred) {
    return Set.copyOf(PipeSeparated.split(barred));
  }

  private static String joined(Set<String> numbers) {
    return PipeSeparated.join(numbers.stream().sorted().toList());
  }

  private static AchievementKind kind(Map<String, String> row) {
    return Canonical.choice(AchievementKind.class, row.get("kind"));
  }

  private static BilingualText title(Map<String, String> row) {
    return new BilingualText(row.get("titleEn"), row.get("titleZh"));
  }

  private static ExternalIds ids(Map<String, String> row) {
    return new ExternalIds(row.get("doi"), row.get("putCode"));
  }
}
