package org.meristem.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.testing.TestDatabase;

/** Who is slowed down, and who is not, on both databases. */
class ThrottleRepositoryTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @EnumSource
  void manyTriesAtOnceDoNotPassTheLimitTogether(TestDatabase database) throws Exception {
    var tries =
        IntStream.range(0, 24).<Callable<Boolean>>mapToObj(i -> () -> admitted(database)).toList();
    var pool = Executors.newFixedThreadPool(24);
    try {
      var admitted = 0;
      for (var result : pool.invokeAll(tries)) {
        admitted += result.get() ? 1 : 0;
      }
      assertThat(admitted).isEqualTo(Throttle.PER_GUESSER);
    } finally {
      pool.shutdownNow();
    }
  }

  /** As sign-in does it: who loses the race to create the counts tries again. */
  private static boolean admitted(TestDatabase database) {
    for (var retries = 5; ; retries--) {
      try {
        return database
            .<Duration>committed(
                em -> throttle(em).admit("parallel", new SignInSource("10.1.0.1", null)))
            .isZero();
      } catch (RuntimeException collision) {
        if (retries == 0) {
          throw collision;
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void guessingBlocksTheGuesserButNeitherAnotherAddressNorAKnownDevice(TestDatabase database) {
    database.rolledBack(
        em -> {
          var throttle = throttle(em);
          var device = devices(em).remember("owner", null);
          assertThat(admittedTries(throttle, "owner", new SignInSource("10.2.0.1", null), 12))
              .isEqualTo(Throttle.PER_GUESSER);
          assertThat(throttle.waiting("owner", new SignInSource("10.2.0.2", null))).isZero();
          assertThat(throttle.waiting("owner", new SignInSource("10.2.0.1", device))).isZero();
        });
  }

  @ParameterizedTest
  @EnumSource
  void strangersTogetherAreBlockedAndTheKnownDeviceIsNot(TestDatabase database) {
    database.rolledBack(
        em -> {
          var throttle = throttle(em);
          var device = devices(em).remember("wanted", null);
          var admitted =
              IntStream.range(0, 40)
                  .map(i -> tryOnce(throttle, "wanted", new SignInSource("10.3.0." + i, null)))
                  .sum();
          assertThat(admitted).isEqualTo(Throttle.PER_ACCOUNT);
          assertThat(throttle.waiting("wanted", new SignInSource("10.3.9.9", null)))
              .isEqualTo(Throttle.WINDOW);
          assertThat(throttle.waiting("wanted", new SignInSource("10.3.9.9", device))).isZero();
        });
  }

  @ParameterizedTest
  @EnumSource
  void anAddressIsBlockedForStrangersWhateverAccountTheyName(TestDatabase database) {
    database.rolledBack(
        em -> {
          var throttle = throttle(em);
          var device = devices(em).remember("neighbour", null);
          var admitted =
              IntStream.range(0, 110)
                  .map(i -> tryOnce(throttle, "name" + i, new SignInSource("10.4.0.1", null)))
                  .sum();
          assertThat(admitted).isEqualTo(Throttle.PER_ADDRESS);
          assertThat(throttle.waiting("neighbour", new SignInSource("10.4.0.1", device))).isZero();
        });
  }

  @ParameterizedTest
  @EnumSource
  void aRightPasswordForgivesItsSourceOnlyAndCountsForNobody(TestDatabase database) {
    database.rolledBack(
        em -> {
          var throttle = throttle(em);
          var here = new SignInSource("10.5.0.1", null);
          for (var i = 0; i < 200; i++) {
            assertThat(throttle.admit("busy", here)).isZero();
            throttle.succeeded("busy", here);
          }
          admittedTries(throttle, "busy", new SignInSource("10.5.0.2", null), 10);
          throttle.admit("busy", here);
          throttle.succeeded("busy", here);
          assertThat(throttle.waiting("busy", new SignInSource("10.5.0.2", null))).isPositive();
        });
  }

  @ParameterizedTest
  @EnumSource
  void aDeviceIsKnownToItsAccountOnlyAndHasALimitOfItsOwn(TestDatabase database) {
    database.rolledBack(
        em -> {
          var token = devices(em).remember("first", null);
          assertThat(devices(em).isKnown("First ", token)).isTrue();
          assertThat(devices(em).isKnown("second", token)).isFalse();
          assertThat(devices(em).remember("first", token)).isEqualTo(token);
          assertThat(devices(em).remember("second", token)).isNotEqualTo(token);
          var there = new SignInSource("10.6.0.1", token);
          assertThat(admittedTries(throttle(em), "first", there, 15))
              .isEqualTo(Throttle.PER_GUESSER);
        });
  }

  private static int admittedTries(Throttle throttle, String account, SignInSource from, int most) {
    return Stream.generate(() -> tryOnce(throttle, account, from))
        .limit(most)
        .mapToInt(Integer::intValue)
        .sum();
  }

  private static int tryOnce(Throttle throttle, String account, SignInSource from) {
    return throttle.admit(account, from).isZero() ? 1 : 0;
  }

  private static Throttle throttle(EntityManager em) {
    var throttle = new Throttle();
    throttle.em = em;
    throttle.clock = CLOCK;
    throttle.devices = devices(em);
    return throttle;
  }

  private static KnownDevices devices(EntityManager em) {
    var devices = new KnownDevices();
    devices.em = em;
    devices.clock = CLOCK;
    return devices;
  }
}
