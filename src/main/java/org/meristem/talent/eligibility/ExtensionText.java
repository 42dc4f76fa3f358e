package org.meristem.talent.eligibility;

import java.io.Serializable;
import java.time.LocalDate;
import org.meristem.platform.RuleViolation;

/**
 * What somebody asks for.
 *
 * @param from the first documented day; null with {@code to} where only children count
 * @param children for how many, 0 to 20
 * @param words in the person's own words; may be null
 * @param evidence where the evidence lies, such as a file number
 */
public record ExtensionText(
    ExtensionKind kind, LocalDate from, LocalDate to, int children, String words, String evidence)
    implements Serializable {
  public static final int MOST_CHILDREN = 20;
  private static final int MOST_YEARS = 20;

  /**
   * @throws RuleViolation {@code talent.extension.period} where a period is not one or longer than
   *     20 years, {@code .amount} with neither a period nor children, {@code .children} with
   *     children where the kind is not about them, {@code .evidence} without evidence
   */
  public ExtensionText {
    require(
        from == null == (to == null)
            && (from == null || !to.isBefore(from) && to.isBefore(from.plusYears(MOST_YEARS))),
        "period");
    require(
        kind != null
            && children >= 0
            && children <= MOST_CHILDREN
            && (children == 0 || isForChildren(kind)),
        "children");
    require(from != null || children > 0, "amount");
    require(evidence != null && !evidence.isBlank(), "evidence");
  }

  private static boolean isForChildren(ExtensionKind kind) {
    return kind == ExtensionKind.MATERNITY || kind == ExtensionKind.PATERNITY;
  }

  private static void require(boolean fulfilled, String what) {
    if (!fulfilled) {
      throw new RuleViolation("talent.extension." + what);
    }
  }
}
