package org.meristem.talent.eligibility;

import java.io.Serializable;
import java.time.LocalDate;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;

/**
 * What one version of a rule says in words, and where that comes from.
 *
 * @param text the wording in both languages
 * @param source who says so, and where
 * @param dated the day of the source
 * @param note what was checked against the source and what was not; may be null
 */
public record RuleText(
    BilingualText name, BilingualText text, String source, LocalDate dated, String note)
    implements Serializable {
  /**
   * @throws RuleViolation {@code talent.rule.words} unless name and text are given in both
   *     languages and the source with its day
   */
  public RuleText {
    if (!isWhole(name) || !isWhole(text) || source == null || source.isBlank() || dated == null) {
      throw new RuleViolation("talent.rule.words");
    }
  }

  private static boolean isWhole(BilingualText text) {
    return text != null && text.en() != null && text.zh() != null;
  }
}
