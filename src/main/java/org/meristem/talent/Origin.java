package org.meristem.talent;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** What an achievement grew from, each several with semicolons between them; null where nothing. */
@Embeddable
public class Origin implements Serializable {
  public static final Origin NONE = new Origin(null, null, null);

  @Column(name = "from_courses")
  private String courses;

  @Column(name = "from_internships")
  private String internships;

  @Column(name = "from_facilities")
  private String facilities;

  protected Origin() {}

  /**
   * @param courses codes of courses
   */
  public Origin(String courses, String internships, String facilities) {
    this.courses = courses;
    this.internships = internships;
    this.facilities = facilities;
  }

  public String courses() {
    return courses;
  }

  public String internships() {
    return internships;
  }

  public String facilities() {
    return facilities;
  }

  public boolean isKnown() {
    return !equals(NONE);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Origin that
        && Objects.equals(courses, that.courses)
        && Objects.equals(internships, that.internships)
        && Objects.equals(facilities, that.facilities);
  }

  @Override
  public int hashCode() {
    return Objects.hash(courses, internships, facilities);
  }
}
