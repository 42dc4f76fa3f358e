package org.meristem.talent.eligibility;

import java.util.List;
import org.meristem.talent.Researcher;

/**
 * Everything that a person's clock says, and what the reader may do about it.
 *
 * @param extensions all that were asked for, the latest first
 * @param questions the conditions of all rules, with the answers
 */
public record ClockSheet(
    Researcher researcher,
    List<Reading> readings,
    Chart chart,
    List<Extension> extensions,
    List<Question> questions,
    boolean mayAsk,
    boolean mayDecide,
    boolean mayState) {
  /**
   * A condition and what was stated.
   *
   * @param stated null where nobody has stated anything
   */
  public record Question(Check check, StatedAnswer stated) {
    /** What was stated, null where nothing was. */
    public Boolean isYes() {
      return stated == null ? null : stated.answer().yes();
    }
  }
}
