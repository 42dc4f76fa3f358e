package org.meristem.curriculum;

import java.io.Serializable;
import java.util.List;

/** Courses any of which will do. */
public record RequisiteGroup(List<RequisiteChoice> choices) implements Serializable {
  public RequisiteGroup {
    choices = choices.stream().distinct().toList();
  }

  /** Whether it asks for one course and no more. */
  boolean isCode() {
    var first = choices.get(0);
    return choices.size() == 1 && first.equivalents().isEmpty() && first.grade() == null;
  }

  @Override
  public String toString() {
    var text = Requisites.joined(choices, " | ");
    return choices.size() > 1 ? "(" + text + ")" : text;
  }
}
