package org.meristem.talent.eligibility;

import java.time.LocalDate;
import java.util.List;

/**
 * What the clock tells a person about one rule, with its reasons.
 *
 * @param bare the same without any extension
 * @param result what it comes to, and the calls on which that turns
 * @param inputs everything it depends on
 * @param extensions what became of each extension
 * @param changes what would change it
 */
public record Reading(
    Rule rule,
    Outcome outcome,
    Outcome bare,
    List<Reason> result,
    List<Reason> inputs,
    List<Reason> extensions,
    List<Reason> changes) {
  /** Reads the clock of a person with these facts for a day. */
  public static Reading of(Facts facts, Rule rule, LocalDate today) {
    var outcome = Judgement.of(facts, rule, today);
    var words = new ClockWords(facts, outcome, today);
    return new Reading(
        rule,
        outcome,
        Judgement.of(facts.with(List.of()), rule, today),
        words.result(),
        words.inputs(),
        words.extensions(),
        new WhatIf(facts, rule, today, outcome).all());
  }

  public RuleText text() {
    return outcome.version().text();
  }
}
