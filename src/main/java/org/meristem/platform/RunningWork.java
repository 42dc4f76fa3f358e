package org.meristem.platform;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * What the server is doing: requests, and tasks in the background. A stop refuses new work and lets
 * what is running end.
 */
public final class RunningWork {
  private static final RunningWork CURRENT = new RunningWork();

  /** Held for reading by whoever works, for writing by the stop. */
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

  private volatile boolean stopping;

  RunningWork() {}

  /** That of this server, from before its database is opened until it has ended. */
  public static RunningWork current() {
    return CURRENT;
  }

  /**
   * Begins work in the caller's thread, which is to {@link #end} it.
   *
   * @return false where the server is stopping, so that it must not begin
   */
  public boolean begin() {
    return !stopping && lock.readLock().tryLock();
  }

  public void end() {
    lock.readLock().unlock();
  }

  /** Runs a task, unless the server is stopping: the next start goes on with what was left. */
  public void run(Runnable task) {
    if (begin()) {
      try {
        task.run();
      } finally {
        end();
      }
    }
  }

  public boolean isStopping() {
    return stopping;
  }

  /**
   * Refuses new work from now on and waits for the running.
   *
   * @return false where some was still running after that time
   */
  public boolean stop(Duration patience) {
    stopping = true;
    try {
      return lock.writeLock().tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
