package org.meristem.exchange.orcid;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.meristem.platform.BilingualText;
import org.meristem.talent.AchievementKind;
import org.meristem.talent.Confidentiality;
import org.meristem.talent.ExternalIds;
import org.meristem.talent.Work;

/**
 * One work of a record as our lists have it.
 *
 * @param kind null where it is left open
 * @param day a year, a year and a month, or a day, in ISO form; null where the record says nothing
 * @param evidence an address; may be null
 * @param restricted whether the record does not show it to everybody
 */
record OrcidWork(
    AchievementKind kind,
    BilingualText title,
    String day,
    String evidence,
    ExternalIds ids,
    boolean restricted) {
  private static final String PUBLIC = "public";
  private static final String CHINESE = "zh";
  private static final String DOI_ADDRESS = "https://doi.org/";

  /**
   * @param part what its put-codes count, {@code work} or {@code funding}
   * @param dated the name of the part that holds the day
   */
  static OrcidWork of(Node summary, String part, String dated, AchievementKind kind) {
    var code = summary.text("put-code");
    var doi = doi(summary);
    var address = summary.text("url");
    return new OrcidWork(
        kind,
        title(summary),
        day(summary, dated),
        address == null && doi != null ? DOI_ADDRESS + doi : address,
        new ExternalIds(doi, code == null ? null : part + "/" + code),
        isRestricted(summary));
  }

  private static boolean isRestricted(Node summary) {
    var visibility = summary.text("visibility");
    return visibility != null && !visibility.equalsIgnoreCase(PUBLIC);
  }

  /** The same work, told again elsewhere in the record: shown as narrowly as either. */
  OrcidWork with(OrcidWork again) {
    return new OrcidWork(kind, title, day, evidence, ids, restricted || again.restricted);
  }

  /** The DOI of the work itself, not of the whole that it is a part of. */
  private static String doi(Node summary) {
    return summary
        .all("external-ids", "external-id")
        .filter(one -> "doi".equalsIgnoreCase(one.text("external-id-type")))
        .filter(one -> "self".equalsIgnoreCase(one.text("external-id-relationship")))
        .map(one -> ExternalIds.doi(one.text("external-id-value")))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** A title with an ideograph is a Chinese one; a translation stands beside it. */
  private static BilingualText title(Node summary) {
    var title = PlainTitle.of(summary.text("title", "title"));
    var other = PlainTitle.of(summary.text("title", "translated-title"));
    var language = summary.text("title", "translated-title", "language-code");
    var isChinese = title != null && title.codePoints().anyMatch(Character::isIdeographic);
    var isOtherChinese = language != null && language.startsWith(CHINESE);
    var translation = isChinese == isOtherChinese ? null : other;
    return isChinese
        ? new BilingualText(translation, title)
        : new BilingualText(title, translation);
  }

  private static String day(Node summary, String dated) {
    var year = summary.text(dated, "year");
    var month = summary.text(dated, "month");
    var day = summary.text(dated, "day");
    if (year == null || month == null) {
      return year;
    }
    return year + "-" + twoDigits(month) + (day == null ? "" : "-" + twoDigits(day));
  }

  private static String twoDigits(String number) {
    return number.length() == 1 ? "0" + number : number;
  }

  /** As it is compared with what is recorded; the kind may be left open. */
  Work as(String reference) {
    var year = day != null && day.matches("\\d{4}.*") ? Integer.parseInt(day.substring(0, 4)) : 0;
    return new Work(reference, ids, kind, title, year);
  }

  /** Its values by the field of the list. */
  Map<String, String> values() {
    var values = new HashMap<String, String>();
    values.put("kind", kind == null ? null : kind.name());
    values.put("titleEn", title.en());
    values.put("titleZh", title.zh());
    values.put("achieved", day);
    values.put("evidence", evidence);
    values.put("doi", ids.doi());
    values.put("putCode", ids.putCode());
    values.put("confidentiality", restricted ? Confidentiality.NAMED.name() : null);
    return values;
  }
}
