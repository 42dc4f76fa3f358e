package org.meristem.talent.eligibility;

import org.meristem.platform.BilingualText;

/**
 * A person whose last call under a rule closes soon.
 *
 * @param name of the person
 * @param ruleName of the version that judges the last call
 * @param last the last call that fits
 * @param waiting whether a request for more time waits for a decision
 */
public record Leaving(
    String number,
    String name,
    String latinName,
    String rule,
    BilingualText ruleName,
    Outcome.OfCall last,
    Standing standing,
    boolean waiting) {
  public Call call() {
    return last.call();
  }

  public boolean isExpected() {
    return last.judged().expected();
  }

  /** For the table's row key. */
  public String key() {
    return number + " " + rule;
  }
}
