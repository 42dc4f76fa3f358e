package org.meristem.talent.eligibility;

import java.util.Set;
import org.meristem.platform.BilingualText;

/**
 * A person who cannot be judged by a rule, since something that decides is not known.
 *
 * @param name of the person
 * @param ruleName of the version that would judge the next call
 */
public record Undecided(
    String number,
    String name,
    String latinName,
    String rule,
    BilingualText ruleName,
    Set<Input> missing) {
  /** For the table's row key. */
  public String key() {
    return number + " " + rule;
  }
}
