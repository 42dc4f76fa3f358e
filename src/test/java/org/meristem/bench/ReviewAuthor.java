package org.meristem.bench;

import java.util.List;
import org.meristem.testing.RunningMeristem;

/** An evaluator who opens a review of theirs in the browser and writes in it. */
final class ReviewAuthor {
  static final List<String> STEPS = List.of("open review", "save");

  private static final List<String> SHOWN_ANEW = List.of("saved-at", "answered");
  private static final String FORM = "review";
  private static final String TO_PANEL = "review:toPanel";

  private final Visitor visitor;
  private final EvaluationData.Evaluator evaluator;
  private FacesPage form;
  private int saved;

  /** Signs in. */
  ReviewAuthor(RunningMeristem meristem, EvaluationData.Evaluator evaluator) {
    this.visitor = Visitor.signedIn(meristem, evaluator.account());
    this.evaluator = evaluator;
  }

  List<Crowd.Step> steps() {
    return List.of(
        new Crowd.Step(STEPS.get(0), this::open), new Crowd.Step(STEPS.get(1), this::save));
  }

  private String path() {
    return "/evaluation/review?id=" + evaluator.draft();
  }

  private double open() {
    var answer = visitor.get(path()).holding("keepForm");
    form = new FacesPage(answer.body());
    return answer.seconds();
  }

  /** What the form does by itself after a pause in typing. */
  private double save() {
    var fields = form.keep(FORM, SHOWN_ANEW);
    saved++;
    fields.put(TO_PANEL, mark() + "\n" + ReviewWords.sentences("review", saved, 2));
    return visitor.ajax(path(), fields).holding("kept&#34;:true").seconds();
  }

  private String mark() {
    return "Save " + saved + " of " + evaluator.account() + ".";
  }

  /**
   * @throws IllegalStateException unless the review says what was saved last
   */
  void check() {
    open();
    if (!form.fields(FORM).get(TO_PANEL).startsWith(mark())) {
      throw new IllegalStateException("not kept: " + mark());
    }
  }
}
