package org.meristem.bench;

import java.util.List;
import java.util.regex.Pattern;

/** Somebody who opens the page of a bare Faces server and presses its button. */
final class BareVisitor {
  static final List<String> STEPS = List.of("bare page", "bare button");

  private static final Pattern FORM = Pattern.compile("<form id=\"([^\"]+)\"");
  private static final Pattern BUTTON = Pattern.compile("<button id=\"([^\"]+)\"");
  private static final String PAGE = "/index.xhtml";

  private final Visitor visitor;
  private FacesPage page;

  BareVisitor(String url) {
    this.visitor = new Visitor(url);
  }

  List<Crowd.Step> steps() {
    return List.of(
        new Crowd.Step(STEPS.get(0), this::open), new Crowd.Step(STEPS.get(1), this::press));
  }

  private double open() {
    var answer = visitor.get(PAGE);
    page = new FacesPage(answer.body());
    return answer.seconds();
  }

  private double press() {
    var form = page.first(FORM);
    var fields = page.ajax(form, page.first(BUTTON), List.of(form));
    return visitor.ajax(PAGE, fields).holding("<partial-response").seconds();
  }
}
