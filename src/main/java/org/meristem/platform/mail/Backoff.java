package org.meristem.platform.mail;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** How long to wait after the first failure, the second and so on; after the last one as long. */
record Backoff(List<Duration> waits) {
  static Backoff ofMinutes(long... minutes) {
    return new Backoff(Arrays.stream(minutes).mapToObj(Duration::ofMinutes).toList());
  }

  /**
   * @param failures how many there have been, from 1
   */
  Duration after(int failures) {
    return waits.get(Math.min(failures, waits.size()) - 1);
  }
}
