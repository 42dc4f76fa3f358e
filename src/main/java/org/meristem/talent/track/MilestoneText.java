package org.meristem.talent.track;

import java.io.Serializable;
import java.util.stream.Stream;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;
import org.meristem.talent.Stage;

/**
 * What a track asks for, and when.
 *
 * @param stage the stage to which it belongs
 * @param asks what is asked for, in both languages or neither
 * @param anchor the day from which its months count
 * @param fromMonth the window opens so many months after that day, 0 to 240
 * @param toMonth its last day lies so many months after it, from {@code fromMonth} to 240
 * @param artefacts so many accepted artefacts of the member's portfolio it needs, 0 to 20
 */
public record MilestoneText(
    Stage stage,
    BilingualText title,
    BilingualText asks,
    CountsFrom anchor,
    Integer fromMonth,
    Integer toMonth,
    int artefacts)
    implements Serializable {
  /** Twenty years. */
  public static final int MOST_MONTHS = 240;

  public static final int MOST_ARTEFACTS = 20;

  /**
   * @throws RuleViolation {@code talent.milestone.parts} without stage or anchor, {@code .title} or
   *     {@code .asks} in one language only, {@code .months} or {@code .artefacts} beyond their
   *     range
   */
  public MilestoneText {
    require(stage != null && anchor != null, "parts");
    require(title.en() != null && title.zh() != null, "title");
    require((asks.en() == null) == (asks.zh() == null), "asks");
    require(
        fromMonth != null
            && toMonth != null
            && fromMonth >= 0
            && fromMonth <= toMonth
            && toMonth <= MOST_MONTHS,
        "months");
    require(artefacts >= 0 && artefacts <= MOST_ARTEFACTS, "artefacts");
  }

  /** One for which no artefact is needed. */
  public MilestoneText(
      Stage stage,
      BilingualText title,
      BilingualText asks,
      CountsFrom anchor,
      Integer fromMonth,
      Integer toMonth) {
    this(stage, title, asks, anchor, fromMonth, toMonth, 0);
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new RuleViolation("talent.milestone." + what);
    }
  }

  /** In codes and figures, for the trail. */
  @Override
  public String toString() {
    var needs = artefacts == 0 ? null : "PORTFOLIO " + artefacts;
    var parts = Stream.of(stage, title.en(), asks.en(), anchor, fromMonth + "–" + toMonth, needs);
    return String.join(" · ", parts.filter(one -> one != null).map(Object::toString).toList());
  }
}
