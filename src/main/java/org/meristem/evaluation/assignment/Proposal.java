package org.meristem.evaluation.assignment;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What can be proposed: who judges whom, or why that cannot be. */
public sealed interface Proposal permits Proposal.Found, Proposal.Impossible {

  /**
   * Everyone gets the evaluators they want.
   *
   * @param added the reviews to ask for, by candidate and evaluator
   * @param loads the reviews of each evaluator, standing ones included, by evaluator
   * @param least the smallest of the loads, 0 without a panel
   * @param greatest the largest of the loads, 0 without a panel
   */
  record Found(List<Pair> added, Map<Long, Integer> loads, int least, int greatest)
      implements Proposal {
    public Found {
      added = List.copyOf(added);
      loads = Collections.unmodifiableMap(new TreeMap<>(loads));
    }

    static Found of(List<Pair> added, Map<Long, Integer> loads) {
      var least = loads.values().stream().min(Integer::compare).orElse(0);
      var greatest = loads.values().stream().max(Integer::compare).orElse(0);
      return new Found(added, loads, least, greatest);
    }
  }

  /**
   * Not everyone can get the evaluators they want.
   *
   * @param shortages at least one; each is a reason by itself
   */
  record Impossible(List<Shortage> shortages) implements Proposal {
    public Impossible {
      shortages = List.copyOf(shortages);
    }
  }

  /**
   * Candidates who want more reviews than the evaluators who may judge them can give.
   *
   * @param evaluators all who may still judge one of the candidates and have room
   * @param wanted how many further reviews the candidates want
   * @param possible how many of these the evaluators can give at most, fewer than wanted: each has
   *     only so much room, and judges a candidate once
   */
  record Shortage(Set<Long> candidates, Set<Long> evaluators, int wanted, int possible) {
    public Shortage {
      candidates = sorted(candidates);
      evaluators = sorted(evaluators);
    }

    private static Set<Long> sorted(Collection<Long> ids) {
      return Collections.unmodifiableSortedSet(new TreeSet<>(ids));
    }
  }
}
