package org.meristem.bench;

import java.util.List;
import java.util.Random;
import org.meristem.testing.RunningMeristem;

/** Somebody who reads the catalogue, searches it, opens a draft of their own and writes in it. */
final class CourseAuthor {
  static final List<String> STEPS = List.of("list", "search", "open form", "save");

  private static final List<String> SHOWN_ANEW = List.of("saved-at", "missing-list", "overtaken");
  private static final String FORM = "course";
  private static final String SYLLABUS = "course:syllabusEn";
  private static final String CATALOGUE = "/curriculum/catalogue";

  private final Visitor visitor;
  private final String name;
  private final long draft;
  private final int pages;
  private final Random random;
  private FacesPage form;
  private int saved;

  /** Signs in. */
  CourseAuthor(RunningMeristem meristem, String name, long draft, int pages) {
    this.visitor = Visitor.signedIn(meristem, name);
    this.name = name;
    this.draft = draft;
    this.pages = pages;
    this.random = new Random(draft);
  }

  List<Crowd.Step> steps() {
    return List.of(
        new Crowd.Step(STEPS.get(0), this::list),
        new Crowd.Step(STEPS.get(1), this::search),
        new Crowd.Step(STEPS.get(2), this::open),
        new Crowd.Step(STEPS.get(3), this::save));
  }

  private double list() {
    var answer = visitor.get(CATALOGUE + "?page=" + random.nextInt(pages));
    return answer.holding("<table id=\"catalogue\">").seconds();
  }

  private double search() {
    var query = Visitor.encoded(CourseWords.query(random));
    var answer = visitor.get(CATALOGUE + "?query=" + query);
    return answer.holding("<table id=\"catalogue\">").seconds();
  }

  private double open() {
    var answer = visitor.get("/curriculum/course?id=" + draft).holding("keepForm");
    form = new FacesPage(answer.body());
    return answer.seconds();
  }

  /** What the form does by itself after a pause in typing. */
  private double save() {
    var fields = form.keep(FORM, SHOWN_ANEW);
    var old = fields.get(SYLLABUS);
    saved++;
    fields.put(SYLLABUS, mark() + old.substring(old.indexOf('\n')));
    return visitor
        .ajax("/curriculum/course?id=" + draft, fields)
        .holding("kept&#34;:true")
        .seconds();
  }

  private String mark() {
    return "Save " + saved + " of " + name + ".";
  }

  /**
   * @throws IllegalStateException unless the draft says what was saved last, if anything was
   */
  void check() {
    open();
    if (saved > 0 && !form.fields(FORM).get(SYLLABUS).startsWith(mark())) {
      throw new IllegalStateException("not kept: " + mark());
    }
  }
}
