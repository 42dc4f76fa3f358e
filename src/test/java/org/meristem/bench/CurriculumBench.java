package org.meristem.bench;

import java.util.ArrayList;
import java.util.List;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/**
 * Times what people do with 5,000 courses in 20,000 versions, alone and in a crowd that never
 * pauses, beside a bare Faces page on the same machine. Arguments: database, requests, address of
 * the bare page, further JVM flags.
 */
final class CurriculumBench {
  private static final int COURSES = 5000;
  private static final int PAGES = COURSES / 50;
  private static final int CROWD = 20;
  private static final int LARGE_CROWD = 50;

  /** So many rounds for one of the requests that are timed of each kind. */
  private static final int WARM_ROUNDS = 10;

  private static final int CROWD_ROUNDS = 5;

  private final int requests;

  private CurriculumBench(int requests) {
    this.requests = requests;
  }

  public static void main(String[] arguments) throws Exception {
    var database = TestDatabase.valueOf(arguments[0]);
    var bench = new CurriculumBench(Integer.parseInt(arguments[1]));
    var flags = List.of(arguments).subList(3, arguments.length);
    try (var meristem = RunningMeristem.demo(database, flags)) {
      meristem.close();
      var drafts = CurriculumData.enter(meristem.database(), COURSES, LARGE_CROWD);
      meristem.start();
      System.out.printf("%s, %d requests of each kind%n", database, bench.requests);
      System.out.printf(
          "%-12s %18s %18s %18s%n", "ms", "1 user", CROWD + " users", LARGE_CROWD + " users");
      var authors = new ArrayList<CourseAuthor>();
      drafts.forEach((name, id) -> authors.add(new CourseAuthor(meristem, name, id, PAGES)));
      bench.compare(CourseAuthor.STEPS, authors.stream().map(CourseAuthor::steps).toList());
      authors.forEach(CourseAuthor::check);
      bench.compare(BareVisitor.STEPS, bare(arguments[2]));
    }
    System.exit(0);
  }

  private static List<List<Crowd.Step>> bare(String url) {
    var people = new ArrayList<List<Crowd.Step>>();
    for (var i = 0; i < LARGE_CROWD; i++) {
      people.add(new BareVisitor(url).steps());
    }
    return people;
  }

  private void compare(List<String> steps, List<List<Crowd.Step>> people)
      throws InterruptedException {
    Crowd.of(people.subList(0, CROWD), requests * WARM_ROUNDS);
    var crowds =
        List.of(
            Crowd.of(people.subList(0, 1), requests),
            Crowd.of(people.subList(0, CROWD), requests * CROWD_ROUNDS),
            Crowd.of(people, requests * CROWD_ROUNDS));
    for (var step : steps) {
      System.out.printf("%-12s", step);
      for (var crowd : crowds) {
        var waits = crowd.waits(step);
        System.out.printf(" %7.1f p95 %6.1f", 1000 * waits.median(), 1000 * waits.at(0.95));
      }
      System.out.println();
    }
    System.out.printf("%-12s", "steps/s");
    crowds.forEach(crowd -> System.out.printf(" %18.0f", crowd.stepsPerSecond()));
    System.out.printf("%n%-12s", "failed");
    crowds.forEach(crowd -> System.out.printf(" %18d", crowd.failed()));
    System.out.println();
  }
}
