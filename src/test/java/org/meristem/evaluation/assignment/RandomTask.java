package org.meristem.evaluation.assignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.meristem.evaluation.assignment.Task.Panelist;
import org.meristem.evaluation.assignment.Task.Wanting;

/** Small rounds of all sorts, with and without conflicts, limits and standing reviews. */
final class RandomTask {
  /** Each line is one topic, as people write it. */
  static final List<List<String>> TOPICS =
      List.of(
          List.of("Optics", "optics", " OPTICS ", "Ｏｐｔｉｃｓ"),
          List.of("nano tubes", "Nano  Tubes"),
          List.of("纳米材料", " 纳米材料"),
          List.of("Ethics"));

  private final Random random;

  RandomTask(long seed) {
    random = new Random(seed);
  }

  Task of(int mostCandidates, int mostEvaluators) {
    var candidates = new ArrayList<Wanting>();
    for (var id : ids(count(mostCandidates))) {
      candidates.add(new Wanting(id, topics()));
    }
    var limited = random.nextInt(3) * 0.4;
    var panel = new ArrayList<Panelist>();
    for (var id : ids(count(mostEvaluators))) {
      var most = random.nextInt(mostCandidates + 1);
      panel.add(new Panelist(id, topics(), random.nextDouble() < limited ? most : null));
    }
    var perCandidate = random.nextInt(10) == 0 ? 0 : 1 + random.nextInt(3);
    var blocked = pairs(candidates, panel, random.nextInt(4) * 0.2, random.nextBoolean());
    var standing = pairs(candidates, panel, random.nextInt(3) * 0.15, false);
    return new Task(candidates, panel, perCandidate, blocked, standing);
  }

  /** The same in another order. */
  Task shuffled(Task task) {
    return new Task(
        mixed(task.candidates()),
        mixed(task.panel()),
        task.perCandidate(),
        new LinkedHashSet<>(mixed(task.blocked())),
        new LinkedHashSet<>(mixed(task.standing())));
  }

  private <T> List<T> mixed(Iterable<T> things) {
    var mixed = new ArrayList<T>();
    things.forEach(mixed::add);
    Collections.shuffle(mixed, random);
    return mixed;
  }

  /** More often many than few. */
  private int count(int most) {
    return Math.max(random.nextInt(most + 1), random.nextInt(most + 1));
  }

  private Set<Long> ids(int count) {
    var ids = new LinkedHashSet<Long>();
    while (ids.size() < count) {
      ids.add(random.nextLong() >> random.nextInt(60));
    }
    return ids;
  }

  private Set<String> topics() {
    var topics = new HashSet<String>();
    for (var i = random.nextInt(4); i > 0; i--) {
      var writings = TOPICS.get(random.nextInt(TOPICS.size()));
      topics.add(writings.get(random.nextInt(writings.size())));
    }
    return topics;
  }

  /**
   * @param grouped whether half of the candidates are known to half of the panel, so that loads
   *     cannot be even
   */
  private Set<Pair> pairs(
      List<Wanting> candidates, List<Panelist> panel, double share, boolean grouped) {
    var pairs = new HashSet<Pair>();
    for (var i = 0; i < candidates.size(); i++) {
      for (var j = 0; j < panel.size(); j++) {
        var known = grouped && i * 2 < candidates.size() && j * 2 < panel.size();
        if (known || random.nextDouble() < share) {
          pairs.add(new Pair(candidates.get(i).id(), panel.get(j).id()));
        }
      }
    }
    return pairs;
  }
}
