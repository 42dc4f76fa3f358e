package org.meristem.evaluation.assignment;

import java.util.BitSet;

/** Some of the candidates and some of the evaluators of a round. */
record Part(BitSet candidates, BitSet evaluators) {
  Part() {
    this(new BitSet(), new BitSet());
  }

  static Part whole(Openings round) {
    var whole = new Part();
    whole.candidates.set(0, round.candidates());
    whole.evaluators.set(0, round.evaluators());
    return whole;
  }

  Part without(Part other) {
    var rest = new Part((BitSet) candidates.clone(), (BitSet) evaluators.clone());
    rest.candidates.andNot(other.candidates);
    rest.evaluators.andNot(other.evaluators);
    return rest;
  }
}
