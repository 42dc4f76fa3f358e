package org.meristem.bench;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.meristem.evaluation.assignment.Assigning;
import org.meristem.evaluation.assignment.Pair;
import org.meristem.evaluation.assignment.Proposal;
import org.meristem.evaluation.assignment.Task;

/**
 * Times the assignment of evaluators in a large round: 2,500 candidates, 100 evaluators and 4
 * reviews for each, with conflicts of several sorts. Arguments: candidates, evaluators, reviews.
 */
final class AssignmentBench {
  private static final int RUNS = 5;
  private static final int TOPICS = 30;

  private final int candidates;
  private final int evaluators;
  private final int reviews;
  private final Random random = new Random(1);

  private AssignmentBench(int candidates, int evaluators, int reviews) {
    this.candidates = candidates;
    this.evaluators = evaluators;
    this.reviews = reviews;
  }

  public static void main(String[] arguments) {
    var numbers = IntStream.range(0, 3).map(i -> Integer.parseInt(arguments[i])).toArray();
    var bench = new AssignmentBench(numbers[0], numbers[1], numbers[2]);
    System.out.printf(
        "%d candidates, %d evaluators, %d reviews each; %d MiB of heap%n",
        bench.candidates, bench.evaluators, bench.reviews, Runtime.getRuntime().maxMemory() >> 20);
    bench.time("conflicts in 5 % of pairs", () -> bench.task(0.05, i -> null));
    bench.time("the same, half of the reviews standing", () -> bench.halfStanding(0.05));
    bench.time("conflicts in 50 %", () -> bench.task(0.5, i -> null));
    bench.time("ever fewer may judge some", bench::nested);
    bench.time("limits that all have to be used up", () -> bench.task(0.05, bench::tight));
    bench.time("10 % too little room", () -> bench.task(0.05, i -> bench.average() * 9 / 10));
    bench.time("conflicts in 95 %, some without enough", () -> bench.task(0.95, i -> null));
  }

  private int average() {
    return candidates * reviews / evaluators;
  }

  private Integer tight(int evaluator) {
    return average() + (evaluator % 2 == 0 ? 40 : -40) * average() / 100;
  }

  private Task task(double conflicts, IntFunction<Integer> most) {
    var blocked = new HashSet<Pair>();
    for (var candidate = 0; candidate < candidates; candidate++) {
      for (var evaluator = 0; evaluator < evaluators; evaluator++) {
        if (random.nextDouble() < conflicts) {
          blocked.add(new Pair(candidate, evaluator));
        }
      }
    }
    return task(most, blocked, Set.of());
  }

  private Task task(IntFunction<Integer> most, Set<Pair> blocked, Set<Pair> standing) {
    return new Task(
        IntStream.range(0, candidates).mapToObj(i -> new Task.Wanting(i, topics(3))).toList(),
        IntStream.range(0, evaluators)
            .mapToObj(i -> new Task.Panelist(i, topics(6), most.apply(i)))
            .toList(),
        reviews,
        blocked,
        standing);
  }

  private Set<String> topics(int count) {
    var topics = new HashSet<String>();
    while (topics.size() < count) {
      topics.add("Topic " + random.nextInt(TOPICS));
    }
    return topics;
  }

  /** Somebody has asked for some reviews by hand, and not evenly. */
  private Task halfStanding(double conflicts) {
    var standing = new HashSet<Pair>();
    for (var candidate = 0; candidate < candidates; candidate++) {
      for (var i = 0; i < reviews / 2; i++) {
        var evaluator = (int) (evaluators * random.nextDouble() * random.nextDouble());
        standing.add(new Pair(candidate, evaluator));
      }
    }
    return task(i -> null, task(conflicts, i -> null).blocked(), standing);
  }

  /** Everybody may be judged by the last tenth of the panel, and some by nobody else. */
  private Task nested() {
    var blocked = new HashSet<Pair>();
    for (var candidate = 0; candidate < candidates; candidate++) {
      var tenth = random.nextInt(10);
      for (var evaluator = 0; evaluator < evaluators; evaluator++) {
        if (evaluator * 10 / evaluators < tenth) {
          blocked.add(new Pair(candidate, evaluator));
        }
      }
    }
    return task(i -> null, blocked, Set.of());
  }

  private static Task copy(Task task) {
    return new Task(
        task.candidates(), task.panel(), task.perCandidate(), task.blocked(), task.standing());
  }

  private void time(String what, Supplier<Task> tasks) {
    var timing = new Timing();
    Proposal proposal = null;
    for (var run = 0; run < RUNS; run++) {
      var task = tasks.get();
      var begin = System.nanoTime();
      proposal = Assigning.propose(copy(task));
      timing.add(Timing.since(begin));
    }
    System.out.printf(
        "  %-40s median %5.2f s, longest %5.2f s of %d; %s%n",
        what, timing.median(), timing.at(1), timing.count(), result(proposal));
  }

  private static String result(Proposal proposal) {
    if (proposal instanceof Proposal.Found found) {
      return "loads " + found.least() + " to " + found.greatest();
    }
    var shortages = ((Proposal.Impossible) proposal).shortages();
    var first = shortages.get(0);
    return "%d shortages, the first %d candidates want %d, %d possible"
        .formatted(shortages.size(), first.candidates().size(), first.wanted(), first.possible());
  }
}
