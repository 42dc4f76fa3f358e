package org.meristem.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AheadTest {
  private static final Executor THREADS = work -> new Thread(work).start();
  private final Ahead ahead = new Ahead(THREADS);

  @Test
  void eachItemIsReadyElsewhereAndTakenHereInOrder() {
    var here = Thread.currentThread();
    var taken = new ArrayList<Integer>();
    ahead.each(
        IntStream.range(0, 1000).boxed().iterator(),
        item -> {
          assertThat(Thread.currentThread()).isNotEqualTo(here);
          return 2 * item;
        },
        item -> {
          assertThat(Thread.currentThread()).isEqualTo(here);
          taken.add(item);
        });
    assertThat(taken).isEqualTo(IntStream.range(0, 1000).mapToObj(i -> 2 * i).toList());
  }

  @Test
  void itemsAreMadeReadyOneAtATime() {
    var atOnce = new AtomicInteger();
    ahead.each(
        IntStream.range(0, 50).boxed().iterator(),
        item -> {
          assertThat(atOnce.incrementAndGet()).isEqualTo(1);
          pause();
          return atOnce.decrementAndGet();
        },
        item -> pause());
  }

  @Test
  void whatIsHandedOverIsDoneHereInOrderAndTheResultComesBack() {
    var here = Thread.currentThread();
    var done = new ArrayList<Integer>();
    var result =
        ahead.fed(
            belt -> {
              for (var i = 0; i < 1000; i++) {
                var item = i;
                belt.accept(
                    () -> {
                      assertThat(Thread.currentThread()).isEqualTo(here);
                      done.add(item);
                    });
              }
              return "end";
            });
    assertThat(result).isEqualTo("end");
    assertThat(done).isEqualTo(IntStream.range(0, 1000).boxed().toList());
  }

  @Test
  void aProducerWaitsWhereItIsTooFarAhead() {
    var given = new AtomicInteger();
    var done = new AtomicInteger();
    ahead.fed(
        belt -> {
          for (var i = 0; i < 30; i++) {
            belt.accept(
                () -> {
                  pause();
                  assertThat(given.get() - done.incrementAndGet()).isLessThan(6);
                });
            given.incrementAndGet();
          }
          return null;
        });
    assertThat(done.get()).isEqualTo(30);
  }

  @Test
  void aFaultOfTheProducerComesOutHereAfterWhatItHadHandedOver() {
    var done = new ArrayList<String>();
    assertThatThrownBy(
            () ->
                ahead.fed(
                    belt -> {
                      belt.accept(() -> done.add("one"));
                      throw new IllegalStateException("broken");
                    }))
        .hasRootCauseMessage("broken");
    assertThat(done).containsExactly("one");
  }

  @Test
  void aFaultHereBreaksTheProducerOff() {
    var broken = new AtomicReference<Throwable>();
    assertThatThrownBy(
            () ->
                ahead.fed(
                    belt -> {
                      try {
                        while (true) {
                          belt.accept(
                              () -> {
                                throw new IllegalStateException("no room");
                              });
                        }
                      } catch (CancellationException e) {
                        broken.set(e);
                        throw e;
                      }
                    }))
        .hasMessage("no room");
    assertThat(broken.get()).isInstanceOf(CancellationException.class);
  }

  @Test
  void anInterruptedProducerComesOutHereAfterWhatItHadHandedOver() {
    var done = new ArrayList<String>();
    assertThatThrownBy(
            () ->
                ahead.fed(
                    belt -> {
                      belt.accept(() -> done.add("one"));
                      Thread.currentThread().interrupt();
                      belt.accept(() -> done.add("two"));
                      return "end";
                    }))
        .hasCauseInstanceOf(CancellationException.class);
    assertThat(done).containsExactly("one");
  }

  @Test
  void aProducerInterruptedAtItsVeryEndHasEverythingDone() {
    var done = new ArrayList<Integer>();
    var result =
        ahead.fed(
            belt -> {
              for (var i = 0; i < 10; i++) {
                var item = i;
                belt.accept(
                    () -> {
                      pause();
                      done.add(item);
                    });
              }
              Thread.currentThread().interrupt();
              return "end";
            });
    assertThat(result).isEqualTo("end");
    assertThat(done).hasSize(10);
  }

  @Test
  void nothingToDoIsDoneAtOnce() {
    ahead.each(List.of().iterator(), item -> item, item -> assertThat(item).isNull());
    assertThat(ahead.<String>fed(belt -> "nothing")).isEqualTo("nothing");
  }

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(2).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
