package org.meristem.evaluation.assignment;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.meristem.platform.SearchText;

/**
 * Which reviews a task leaves open. People are numbered from 0 in the order of their ids, so that
 * nothing depends on the order in which they were put in.
 */
final class Openings {
  private final List<Task.Wanting> candidates;
  private final List<Task.Panelist> panel;
  private final int[] wanted;
  private final int[] standing;
  private final int[] room;
  private final BitSet[] open;
  private final BitSet[] topics;
  private final BitSet[] expertise;

  Openings(Task task) {
    candidates =
        task.candidates().stream().sorted(Comparator.comparingLong(Task.Wanting::id)).toList();
    panel = task.panel().stream().sorted(Comparator.comparingLong(Task.Panelist::id)).toList();
    wanted = new int[candidates.size()];
    Arrays.fill(wanted, task.perCandidate());
    standing = new int[panel.size()];
    open = new BitSet[candidates.size()];
    var closed = closed(task);
    room = rooms();
    var withRoom = new BitSet();
    for (var evaluator = 0; evaluator < room.length; evaluator++) {
      withRoom.set(evaluator, room[evaluator] > 0);
    }
    for (var candidate = 0; candidate < open.length; candidate++) {
      open[candidate] = (BitSet) withRoom.clone();
      open[candidate].andNot(closed[candidate]);
    }
    var numbers = new HashMap<String, Integer>();
    topics = candidates.stream().map(one -> numbers(one.topics(), numbers)).toArray(BitSet[]::new);
    expertise = panel.stream().map(one -> numbers(one.topics(), numbers)).toArray(BitSet[]::new);
  }

  /** Who may not newly judge each candidate; counts the standing reviews on the way. */
  private BitSet[] closed(Task task) {
    var candidateNumbers = new HashMap<Long, Integer>();
    candidates.forEach(one -> candidateNumbers.put(one.id(), candidateNumbers.size()));
    var evaluatorNumbers = new HashMap<Long, Integer>();
    panel.forEach(one -> evaluatorNumbers.put(one.id(), evaluatorNumbers.size()));
    var closed = candidates.stream().map(one -> new BitSet()).toArray(BitSet[]::new);
    for (var pair : task.blocked()) {
      var candidate = candidateNumbers.get(pair.candidate());
      var evaluator = evaluatorNumbers.get(pair.evaluator());
      if (candidate != null && evaluator != null) {
        closed[candidate].set(evaluator);
      }
    }
    for (var pair : task.standing()) {
      var candidate = candidateNumbers.get(pair.candidate());
      var evaluator = evaluatorNumbers.get(pair.evaluator());
      closed[candidate].set(evaluator);
      standing[evaluator]++;
      wanted[candidate] = Math.max(0, wanted[candidate] - 1);
    }
    return closed;
  }

  private int[] rooms() {
    var rooms = new int[panel.size()];
    for (var evaluator = 0; evaluator < rooms.length; evaluator++) {
      var most = panel.get(evaluator).most();
      var limit = most == null ? Integer.MAX_VALUE : most;
      rooms[evaluator] = Math.min(candidates.size(), Math.max(0, limit - standing[evaluator]));
    }
    return rooms;
  }

  private static BitSet numbers(Set<String> topics, Map<String, Integer> numbers) {
    var set = new BitSet();
    for (var topic : topics) {
      var comparable = SearchText.of(topic);
      if (!comparable.isEmpty()) {
        var next = numbers.size();
        set.set(numbers.computeIfAbsent(comparable, fresh -> next));
      }
    }
    return set;
  }

  int candidates() {
    return candidates.size();
  }

  int evaluators() {
    return panel.size();
  }

  long candidateId(int candidate) {
    return candidates.get(candidate).id();
  }

  long evaluatorId(int evaluator) {
    return panel.get(evaluator).id();
  }

  /** How many further reviews each candidate wants. */
  int[] wanted() {
    return wanted.clone();
  }

  int standing(int evaluator) {
    return standing[evaluator];
  }

  int room(int evaluator) {
    return room[evaluator];
  }

  /** Who may newly judge a candidate and has room; not to be changed. */
  BitSet open(int candidate) {
    return open[candidate];
  }

  /** The same among some evaluators; to be changed freely. */
  BitSet open(int candidate, BitSet evaluators) {
    var some = (BitSet) evaluators.clone();
    some.and(open[candidate]);
    return some;
  }

  /** More topics than this no candidate can share with anybody. */
  int mostTopics() {
    return Arrays.stream(topics).mapToInt(BitSet::cardinality).max().orElse(0);
  }

  int sharedTopics(int candidate, int evaluator) {
    var shared = (BitSet) topics[candidate].clone();
    shared.and(expertise[evaluator]);
    return shared.cardinality();
  }
}
