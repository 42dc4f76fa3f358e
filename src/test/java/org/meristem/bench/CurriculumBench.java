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

  private CurriculumBench() {}

  public static void main(String[] arguments) throws Exception {
    var database = TestDatabase.valueOf(arguments[0]);
    var requests = Integer.parseInt(arguments[1]);
    var crowds = new Crowds(requests, List.of(1, CROWD, LARGE_CROWD));
    var flags = List.of(arguments).subList(3, arguments.length);
    try (var meristem = RunningMeristem.demo(database, flags)) {
      meristem.close();
      var drafts = CurriculumData.enter(meristem.database(), COURSES, LARGE_CROWD);
      meristem.start();
      System.out.printf("%s, %d requests of each kind%n", database, requests);
      var authors = new ArrayList<CourseAuthor>();
      drafts.forEach((name, id) -> authors.add(new CourseAuthor(meristem, name, id, PAGES)));
      crowds.print(CourseAuthor.STEPS, authors.stream().map(CourseAuthor::steps).toList());
      authors.forEach(CourseAuthor::check);
      crowds.print(BareVisitor.STEPS, bare(arguments[2]));
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
}
