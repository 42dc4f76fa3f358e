package org.meristem.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.DoubleSupplier;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/**
 * Times what people do in a round with 10,000 reviews: evaluators who save theirs, alone and in a
 * crowd that never pauses, the chair's list and the result, and evaluators who send all of theirs
 * over the API. Arguments: database, requests, further JVM flags.
 */
final class EvaluationBench {
  private static final int CANDIDATES = 2500;
  private static final int EVALUATORS = 100;
  private static final int CROWD = 20;

  /** So many evaluators send their reviews, as many at a time. */
  private static final int SENDERS = 20;

  private static final int AT_A_TIME = 4;
  private static final int RESULT_SHARE = 10;

  private final RunningMeristem meristem;
  private final EvaluationData.Entered data;
  private final int requests;

  private EvaluationBench(RunningMeristem meristem, EvaluationData.Entered data, int requests) {
    this.meristem = meristem;
    this.data = data;
    this.requests = requests;
  }

  public static void main(String[] arguments) throws Exception {
    var database = TestDatabase.valueOf(arguments[0]);
    var requests = Integer.parseInt(arguments[1]);
    var flags = List.of(arguments).subList(2, arguments.length);
    try (var meristem = RunningMeristem.demo(database, flags)) {
      meristem.close();
      var data = EvaluationData.enter(meristem.database(), CANDIDATES, EVALUATORS, SENDERS);
      meristem.start();
      System.out.printf("%s, %d requests of each kind%n", database, requests);
      var bench = new EvaluationBench(meristem, data, requests);
      bench.write();
      bench.lead();
      bench.send();
    }
    System.exit(0);
  }

  private void write() throws InterruptedException {
    var authors = new ArrayList<ReviewAuthor>();
    data.busy().subList(0, CROWD).forEach(one -> authors.add(new ReviewAuthor(meristem, one)));
    new Crowds(requests, List.of(1, CROWD))
        .print(ReviewAuthor.STEPS, authors.stream().map(ReviewAuthor::steps).toList());
    authors.forEach(ReviewAuthor::check);
  }

  private void lead() {
    var chair = Visitor.signedIn(meristem, EvaluationData.CHAIR);
    look(chair, "list", "/evaluation/round-reviews?id=" + data.round(), requests);
    look(chair, "result", "/evaluation/round?id=" + data.round(), requests / RESULT_SHARE);
  }

  private static void look(Visitor chair, String what, String path, int times) {
    var waits = new Timing();
    var size = 0;
    for (var i = 0; i < 2 * times; i++) {
      var answer = chair.get(path).holding("<table");
      size = answer.body().getBytes(StandardCharsets.UTF_8).length;
      if (i >= times) {
        waits.add(answer.seconds());
      }
    }
    System.out.printf(
        "%-12s %7.1f p95 %6.1f ms of %d, %,d KB%n",
        what, 1000 * waits.median(), 1000 * waits.at(0.95), waits.count(), size / 1000);
  }

  private void send() throws InterruptedException {
    var senders =
        data.open().stream().map(one -> new ReviewSender(meristem, one.account())).toList();
    var saves = new ArrayList<List<Crowd.Step>>();
    senders.subList(0, AT_A_TIME).forEach(one -> saves.add(step("save all", one::save)));
    Crowd.of(saves, requests / 2);
    print("save all", Crowd.of(saves, requests / 2), senders.get(0).count());
    var first = new ConcurrentLinkedQueue<>(senders.subList(0, AT_A_TIME));
    submit(first);
    var others = new ConcurrentLinkedQueue<>(senders.subList(AT_A_TIME, senders.size()));
    print("submit all", submit(others), senders.get(0).count());
  }

  private static Crowd submit(ConcurrentLinkedQueue<ReviewSender> waiting)
      throws InterruptedException {
    var one = step("submit all", () -> waiting.remove().submit());
    return Crowd.of(Collections.nCopies(AT_A_TIME, one), waiting.size());
  }

  private static List<Crowd.Step> step(String name, DoubleSupplier work) {
    return List.of(new Crowd.Step(name, work));
  }

  private static void print(String step, Crowd crowd, int reviews) {
    var waits = crowd.waits(step);
    System.out.printf(
        "%-12s %7.1f p95 %6.1f ms of %d, %,.0f reviews/s, failed %d%n",
        step,
        1000 * waits.median(),
        1000 * waits.at(0.95),
        waits.count(),
        reviews * crowd.stepsPerSecond(),
        crowd.failed());
  }
}
