package org.meristem.bench;

import java.util.ArrayList;
import java.util.List;

/** Seconds that something took, time after time. */
final class Timing {
  private final List<Double> seconds = new ArrayList<>();

  /** Does it and notes how long it took. */
  void of(Runnable work) {
    var begin = System.nanoTime();
    work.run();
    add(since(begin));
  }

  synchronized void add(double one) {
    seconds.add(one);
  }

  /**
   * @param share between 0 and 1: 0.5 for the median
   */
  synchronized double at(double share) {
    return seconds.stream()
        .sorted()
        .skip(Math.min(seconds.size() - 1L, (long) (seconds.size() * share)))
        .findFirst()
        .orElseThrow();
  }

  double median() {
    return at(0.5);
  }

  synchronized int count() {
    return seconds.size();
  }

  static double since(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
