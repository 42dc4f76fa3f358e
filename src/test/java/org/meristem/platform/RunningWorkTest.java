package org.meristem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class RunningWorkTest {
  private final RunningWork work = new RunningWork();

  @Test
  void aStopWaitsForWhatIsRunningAndRefusesWhatIsNew() throws Exception {
    var begun = new CountDownLatch(1);
    var may = new CountDownLatch(1);
    var running =
        CompletableFuture.runAsync(
            () ->
                work.run(
                    () -> {
                      begun.countDown();
                      await(may);
                    }));
    begun.await();
    assertThat(work.stop(Duration.ofMillis(10))).isFalse();
    assertThat(work.begin()).isFalse();
    var refused = new CountDownLatch(1);
    work.run(refused::countDown);
    assertThat(refused.getCount()).isOne();
    may.countDown();
    running.join();
    assertThat(work.stop(Duration.ofSeconds(10))).isTrue();
    assertThat(work.isStopping()).isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
