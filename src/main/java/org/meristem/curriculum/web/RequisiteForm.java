package org.meristem.curriculum.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.meristem.curriculum.Course;
import org.meristem.curriculum.RequisiteChoice;
import org.meristem.curriculum.RequisiteGroup;
import org.meristem.curriculum.Requisites;

/** What a course needs, while it is put together course by course. */
public class RequisiteForm implements Serializable {
  private static final String FURTHER = "further";
  private static final String ALONGSIDE = "alongside";
  private static final String OR = "or:";
  private static final String SAME = "same:";

  /**
   * Where a course can be added.
   *
   * @param value names the place
   * @param key of the text that describes it
   * @param beside the course it refers to, or null
   */
  public record Place(String value, String key, String beside) {}

  private Requisites chosen;
  private String course;
  private BigDecimal grade;
  private String place = FURTHER;

  RequisiteForm(Requisites chosen) {
    this.chosen = chosen;
  }

  /** Where the next course can go, with what is chosen so far. */
  public List<Place> getPlaces() {
    var places = new ArrayList<Place>();
    places.add(new Place(FURTHER, "curriculum.requisite.place.further", null));
    places.add(new Place(ALONGSIDE, "curriculum.requisite.place.alongside", null));
    for (var i = 0; i < chosen.groups().size(); i++) {
      var choices = chosen.groups().get(i).choices();
      places.add(new Place(OR + i, "curriculum.requisite.place.or", choices.get(0).code()));
      for (var j = 0; j < choices.size(); j++) {
        places.add(
            new Place(
                SAME + i + ":" + j, "curriculum.requisite.place.same", choices.get(j).code()));
      }
    }
    return places;
  }

  /** The chosen ones and the course that is being added. */
  Requisites added() {
    var code = Course.codeOf(CourseNames.code(course));
    var at = place.split(":");
    return switch (at[0]) {
      case "or" -> chosen.or(Integer.parseInt(at[1]), new RequisiteChoice(code, List.of(), grade));
      case "same" -> chosen.equivalent(Integer.parseInt(at[1]), Integer.parseInt(at[2]), code);
      case ALONGSIDE -> chosen.alongside(code);
      default -> chosen.and(new RequisiteChoice(code, List.of(), grade));
    };
  }

  /** Names an alternative of a group, wherever they stand by now. */
  public String key(RequisiteGroup group, RequisiteChoice choice) {
    return group.choices() + " " + choice.code();
  }

  /** The chosen ones without an alternative; as they are where it is gone already. */
  Requisites without(String key) {
    for (var i = 0; i < chosen.groups().size(); i++) {
      var group = chosen.groups().get(i);
      for (var j = 0; j < group.choices().size(); j++) {
        if (key(group, group.choices().get(j)).equals(key)) {
          return chosen.without(i, j);
        }
      }
    }
    return chosen;
  }

  boolean isEmpty() {
    return CourseNames.code(course) == null;
  }

  void choose(Requisites now) {
    chosen = now;
  }

  /** The add row begins anew. */
  void begin() {
    course = null;
    grade = null;
    place = FURTHER;
  }

  public Requisites getChosen() {
    return chosen;
  }

  public String getCourse() {
    return course;
  }

  public void setCourse(String course) {
    this.course = course;
  }

  public BigDecimal getGrade() {
    return grade;
  }

  public void setGrade(BigDecimal grade) {
    this.grade = grade;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }
}
