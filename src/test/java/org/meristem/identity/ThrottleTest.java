package org.meristem.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final SignInFailures failures = new SignInFailures("account:someone", NOON);

  @Test
  void fewerFailuresThanTheLimitCostNoWaiting() {
    fail(9, NOON);
    assertThat(failures.waiting(10, NOON)).isZero();
  }

  @Test
  void atTheLimitOneWaitsUntilTheWindowOfTheFirstFailureIsOver() {
    fail(10, NOON);
    assertThat(failures.waiting(10, NOON.plusSeconds(60))).isEqualTo(Duration.ofMinutes(14));
    assertThat(failures.waiting(10, NOON.plus(Throttle.WINDOW))).isZero();
  }

  @Test
  void afterTheWindowCountingBeginsAnew() {
    fail(10, NOON);
    var later = NOON.plus(Throttle.WINDOW);
    fail(1, later);
    assertThat(failures.waiting(10, later)).isZero();
    fail(9, later);
    assertThat(failures.waiting(10, later)).isEqualTo(Throttle.WINDOW);
  }

  private void fail(int times, Instant at) {
    for (var i = 0; i < times; i++) {
      failures.count(at);
    }
  }
}
