package org.meristem.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The same work by crowds of several sizes, timed side by side.
 *
 * @param requests so many of each kind by one person, more by a crowd, many more to warm up
 */
record Crowds(int requests, List<Integer> sizes) {
  private static final int WARM_ROUNDS = 10;
  private static final int WARM_CROWD = 20;
  private static final int CROWD_ROUNDS = 5;

  /**
   * @param people as many as in the largest crowd, each with what it does in turn
   */
  void print(List<String> steps, List<List<Crowd.Step>> people) throws InterruptedException {
    Crowd.of(people.subList(0, Math.min(WARM_CROWD, people.size())), requests * WARM_ROUNDS);
    print("ms", sizes.stream().map(size -> size == 1 ? "1 user" : size + " users").toList());
    var crowds = new ArrayList<Crowd>();
    for (var size : sizes) {
      crowds.add(Crowd.of(people.subList(0, size), size == 1 ? requests : requests * CROWD_ROUNDS));
    }
    for (var step : steps) {
      print(step, crowds.stream().map(crowd -> crowd.waits(step)).map(Crowds::times).toList());
    }
    print("steps/s", crowds.stream().map(one -> "%.0f".formatted(one.stepsPerSecond())).toList());
    print("failed", crowds.stream().map(one -> String.valueOf(one.failed())).toList());
  }

  private static String times(Timing waits) {
    return waits.count() == 0
        ? "none"
        : "%.1f p95 %6.1f".formatted(1000 * waits.median(), 1000 * waits.at(0.95));
  }

  private static void print(String what, List<String> cells) {
    System.out.println(
        "%-12s".formatted(what)
            + cells.stream().map(" %18s"::formatted).collect(Collectors.joining()));
  }
}
