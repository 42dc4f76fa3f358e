package org.meristem.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;

/** People who work at the same time without pausing: how long they waited, and what failed. */
final class Crowd {
  /**
   * Something that a person does again and again.
   *
   * @param work gives how many seconds the server took to answer; throws where it failed
   */
  record Step(String name, DoubleSupplier work) {}

  private final Map<String, Timing> waits = new ConcurrentHashMap<>();
  private final AtomicInteger roundsLeft;
  private final AtomicInteger failed = new AtomicInteger();
  private double seconds;

  private Crowd(int rounds) {
    this.roundsLeft = new AtomicInteger(rounds);
  }

  /**
   * @param people each with what it does in turn
   * @param rounds how often all of that is done by all of them together
   */
  static Crowd of(List<List<Step>> people, int rounds) throws InterruptedException {
    var crowd = new Crowd(rounds);
    var threads = people.stream().map(steps -> new Thread(() -> crowd.work(steps))).toList();
    var begin = System.nanoTime();
    threads.forEach(Thread::start);
    for (var thread : threads) {
      thread.join();
    }
    crowd.seconds = Timing.since(begin);
    return crowd;
  }

  private void work(List<Step> steps) {
    while (roundsLeft.getAndDecrement() > 0) {
      for (var step : steps) {
        try {
          var took = step.work().getAsDouble();
          waits.computeIfAbsent(step.name(), fresh -> new Timing()).add(took);
        } catch (RuntimeException e) {
          if (failed.getAndIncrement() == 0) {
            System.err.println("the first that failed: " + e);
          }
        }
      }
    }
  }

  Timing waits(String step) {
    return waits.getOrDefault(step, new Timing());
  }

  int failed() {
    return failed.get();
  }

  double stepsPerSecond() {
    return waits.values().stream().mapToInt(Timing::count).sum() / seconds;
  }
}
