package org.meristem.exchange.orcid;

import static org.meristem.talent.AchievementKind.CONTRACT;
import static org.meristem.talent.AchievementKind.DATA_SET;
import static org.meristem.talent.AchievementKind.INSTRUMENT;
import static org.meristem.talent.AchievementKind.LICENCE;
import static org.meristem.talent.AchievementKind.MENTORING;
import static org.meristem.talent.AchievementKind.PAPER;
import static org.meristem.talent.AchievementKind.PATENT;
import static org.meristem.talent.AchievementKind.PUBLIC_COMMUNICATION;
import static org.meristem.talent.AchievementKind.SOFTWARE;
import static org.meristem.talent.AchievementKind.SPIN_OFF;
import static org.meristem.talent.AchievementKind.STANDARD;
import static org.meristem.talent.AchievementKind.TEACHING;

import java.util.Locale;
import java.util.Map;
import org.meristem.talent.AchievementKind;

/**
 * What the work types of ORCID 3.0 are here. A type that is none of ours, such as "other", is left
 * open, so that the person says what it is or leaves it out.
 */
final class OrcidTypes {
  private static final Map<String, AchievementKind> KINDS =
      Map.ofEntries(
          Map.entry("journal-article", PAPER),
          Map.entry("conference-paper", PAPER),
          Map.entry("conference-abstract", PAPER),
          Map.entry("conference-poster", PAPER),
          Map.entry("conference-proceedings", PAPER),
          Map.entry("conference-output", PAPER),
          Map.entry("book", PAPER),
          Map.entry("book-chapter", PAPER),
          Map.entry("edited-book", PAPER),
          Map.entry("book-review", PAPER),
          Map.entry("preprint", PAPER),
          Map.entry("report", PAPER),
          Map.entry("review", PAPER),
          Map.entry("working-paper", PAPER),
          Map.entry("dissertation", PAPER),
          Map.entry("dissertation-thesis", PAPER),
          Map.entry("data-set", DATA_SET),
          Map.entry("software", SOFTWARE),
          Map.entry("physical-object", INSTRUMENT),
          Map.entry("research-tool", INSTRUMENT),
          Map.entry("patent", PATENT),
          Map.entry("license", LICENCE),
          Map.entry("spin-off-company", SPIN_OFF),
          Map.entry("standards-and-policy", STANDARD),
          Map.entry("technical-standard", STANDARD),
          Map.entry("teaching-material", TEACHING),
          Map.entry("manual", TEACHING),
          Map.entry("supervised-student-publication", MENTORING),
          Map.entry("lecture-speech", PUBLIC_COMMUNICATION),
          Map.entry("magazine-article", PUBLIC_COMMUNICATION),
          Map.entry("newspaper-article", PUBLIC_COMMUNICATION),
          Map.entry("newsletter-article", PUBLIC_COMMUNICATION),
          Map.entry("blog-post", PUBLIC_COMMUNICATION),
          Map.entry("online-resource", PUBLIC_COMMUNICATION),
          Map.entry("website", PUBLIC_COMMUNICATION),
          Map.entry("public-speech", PUBLIC_COMMUNICATION));

  private OrcidTypes() {}

  /** Null where it is left open. */
  static AchievementKind ofWork(String type) {
    return type == null ? null : KINDS.get(plain(type));
  }

  /**
   * Of what is funded only contracts: grants and awards say that somebody was trusted, not what
   * they brought about.
   */
  static AchievementKind ofFunding(String type) {
    return type != null && plain(type).equals("contract") ? CONTRACT : null;
  }

  private static String plain(String type) {
    return type.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
