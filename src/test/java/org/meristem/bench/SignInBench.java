package org.meristem.bench;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/**
 * Lets people sign in one after the other, as at the beginning of a term: how many got to their
 * home page, and how long that took. Arguments: database, people, seconds in which they come,
 * further JVM flags.
 */
final class SignInBench {
  private static final int MILLIS = 1000;
  private static final int FLAGS = 3;

  private final RunningMeristem meristem;
  private final Timing waits = new Timing();
  private final AtomicInteger outside = new AtomicInteger();

  private SignInBench(RunningMeristem meristem) {
    this.meristem = meristem;
  }

  public static void main(String[] arguments) throws Exception {
    var database = TestDatabase.valueOf(arguments[0]);
    var people = Integer.parseInt(arguments[1]);
    var seconds = Integer.parseInt(arguments[2]);
    var flags = List.of(arguments).subList(FLAGS, arguments.length);
    try (var meristem = RunningMeristem.demo(database, flags)) {
      meristem.close();
      try (var rows = new DirectRows(meristem.database())) {
        for (var i = 0; i < people; i++) {
          rows.account("person" + i, "STUDENT");
        }
        rows.write();
      }
      meristem.start();
      new SignInBench(meristem).run(database, people, seconds);
    }
    System.exit(0);
  }

  private void run(TestDatabase database, int people, int seconds) throws InterruptedException {
    var threads =
        IntStream.range(0, people)
            .mapToObj(i -> new Thread(() -> arrive(i, (long) seconds * MILLIS * i / people)))
            .toList();
    threads.forEach(Thread::start);
    for (var thread : threads) {
      thread.join();
    }
    System.out.printf(
        "%s, %d people within %d s: %d signed in, %d did not; from the first page to home"
            + " %.2f s median, %.2f s p95, %.2f s at most%n",
        database,
        people,
        seconds,
        waits.count(),
        outside.get(),
        waits.median(),
        waits.at(0.95),
        waits.at(1));
  }

  private void arrive(int person, long after) {
    Timing.pause(after);
    try {
      waits.of(
          () -> Visitor.signedIn(meristem, "person" + person).get("/home").holding("shell:leave"));
    } catch (RuntimeException e) {
      if (outside.getAndIncrement() == 0) {
        System.err.println("the first who stayed outside: " + e);
      }
    }
  }
}
