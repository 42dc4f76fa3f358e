package org.meristem.evaluation.assignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Tries every choice of evaluators for every candidate of a small task. */
final class EveryAssignment {
  private final Task task;
  private final List<Long> panel;

  EveryAssignment(Task task) {
    this.task = task;
    panel = task.panel().stream().map(Task.Panelist::id).toList();
  }

  /** Every result that there is: loads, greatest first, and the most topics shared with them. */
  Map<List<Integer>, Integer> results() {
    var results = new HashMap<List<Integer>, Integer>();
    results(task.candidates(), true)
        .forEach((loads, shared) -> results.merge(sorted(loads), shared, Math::max));
    return results;
  }

  /** The evenest loads of a task that can be done, greatest first. */
  static List<Integer> evenest(Set<List<Integer>> results) {
    return Collections.min(results, EveryAssignment::compare);
  }

  /** How many further reviews some of the candidates can have at most, whatever the others get. */
  int mostReviews(Set<Long> candidates) {
    var before = task.standing().size();
    var some = task.candidates().stream().filter(one -> candidates.contains(one.id())).toList();
    return results(some, false).keySet().stream()
        .mapToInt(loads -> loads.stream().mapToInt(load -> load).sum() - before)
        .max()
        .orElseThrow();
  }

  int wanted(long candidate) {
    var standing = task.standing().stream().filter(pair -> pair.candidate() == candidate).count();
    return (int) Math.max(0, task.perCandidate() - standing);
  }

  boolean mayJudge(Task.Panelist panelist, long candidate) {
    var pair = new Pair(candidate, panelist.id());
    return !task.blocked().contains(pair)
        && !task.standing().contains(pair)
        && (panelist.most() == null || standing(panelist.id()) < panelist.most());
  }

  int standing(long evaluator) {
    return (int) task.standing().stream().filter(pair -> pair.evaluator() == evaluator).count();
  }

  /** Topics in common, by the table of their writings. */
  static int shared(Task.Wanting candidate, Task.Panelist panelist) {
    var shared = topics(candidate.topics());
    shared.retainAll(topics(panelist.topics()));
    return shared.size();
  }

  private static Set<Integer> topics(Set<String> written) {
    return written.stream()
        .map(
            writing -> {
              var number = 0;
              while (!RandomTask.TOPICS.get(number).contains(writing)) {
                number++;
              }
              return number;
            })
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static int compare(List<Integer> one, List<Integer> other) {
    for (var i = 0; i < one.size(); i++) {
      if (!one.get(i).equals(other.get(i))) {
        return one.get(i) - other.get(i);
      }
    }
    return 0;
  }

  private static List<Integer> sorted(List<Integer> loads) {
    return loads.stream().sorted(Comparator.reverseOrder()).toList();
  }

  /** By loads in the panel's order, the most topics shared. */
  private Map<List<Integer>, Integer> results(List<Task.Wanting> candidates, boolean all) {
    Map<List<Integer>, Integer> results = new HashMap<>();
    results.put(panel.stream().map(this::standing).toList(), 0);
    for (var candidate : candidates) {
      var further = new HashMap<List<Integer>, Integer>();
      results.forEach((loads, shared) -> choose(candidate, all, 0, 0, loads, shared, further));
      results = further;
    }
    return results;
  }

  private void choose(
      Task.Wanting candidate,
      boolean all,
      int from,
      int chosen,
      List<Integer> loads,
      int shared,
      Map<List<Integer>, Integer> results) {
    if (chosen == wanted(candidate.id()) || !all) {
      results.merge(loads, shared, Math::max);
    }
    for (var i = from; i < panel.size() && chosen < wanted(candidate.id()); i++) {
      var panelist = task.panel().get(i);
      var most = panelist.most();
      if (mayJudge(panelist, candidate.id()) && (most == null || loads.get(i) < most)) {
        var more = new ArrayList<>(loads);
        more.set(i, loads.get(i) + 1);
        var together = shared + shared(candidate, panelist);
        choose(candidate, all, i + 1, chosen + 1, more, together, results);
      }
    }
  }
}
