package org.meristem.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Iterator;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Long work in two halves at once: one with the database, in the caller's thread and transaction;
 * the other away from it, on another processor and a few steps ahead.
 */
@ApplicationScoped
public class Ahead {
  /** How far ahead: enough not to wait for each other, little enough for memory. */
  private static final int STEPS = 3;

  @Resource private ManagedExecutorService executor;

  private Executor elsewhere;

  protected Ahead() {}

  /** For tests: with a means of one's own to run the other half. */
  public Ahead(Executor elsewhere) {
    this.elsewhere = elsewhere;
  }

  private Executor elsewhere() {
    return elsewhere == null ? executor : elsewhere;
  }

  /**
   * Gets each item ready elsewhere while the caller takes the one before.
   *
   * @param items asked for the next one by the caller's thread
   * @param ready called for one item after the other, never for two at once
   */
  public <A, B> void each(Iterator<A> items, Function<A, B> ready, Consumer<B> taker) {
    var next = started(items, ready);
    while (next != null) {
      var item = next.join();
      next = started(items, ready);
      taker.accept(item);
    }
  }

  private <A, B> CompletableFuture<B> started(Iterator<A> items, Function<A, B> ready) {
    if (!items.hasNext()) {
      return null;
    }
    var item = items.next();
    return CompletableFuture.supplyAsync(() -> ready.apply(item), elsewhere());
  }

  /**
   * Runs a producer elsewhere; what it hands over is done here, in order. Where it is too far ahead
   * it waits; where something fails here, it is broken off.
   */
  public <T> T fed(Function<Consumer<Runnable>, T> producer) {
    var belt = new Belt();
    var produced =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return producer.apply(belt::put);
              } finally {
                belt.end();
              }
            },
            elsewhere());
    try {
      belt.clear();
    } catch (RuntimeException | Error e) {
      belt.stop();
      produced.handle((done, broken) -> done).join();
      throw e;
    }
    return produced.join();
  }

  /** What is handed over and not yet done. */
  private static final class Belt {
    private static final Runnable END = () -> {};

    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(STEPS);
    private volatile boolean stopped;

    void put(Runnable work) {
      try {
        room.acquire();
      } catch (InterruptedException e) {
        throw interrupted();
      }
      if (stopped) {
        throw new CancellationException();
      }
      waiting.add(work);
    }

    /** Needs no room, so that whoever clears the belt always comes to its end. */
    void end() {
      waiting.add(END);
    }

    void clear() {
      try {
        for (var work = waiting.take(); work != END; work = waiting.take()) {
          room.release();
          work.run();
        }
      } catch (InterruptedException e) {
        throw interrupted();
      }
    }

    private static CancellationException interrupted() {
      Thread.currentThread().interrupt();
      return new CancellationException();
    }

    /** From now on nobody waits for room. */
    void stop() {
      stopped = true;
      room.release(Integer.MAX_VALUE - STEPS);
    }
  }
}
