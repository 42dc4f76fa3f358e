package org.meristem.curriculum;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Locale;
import org.meristem.platform.Identifier;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;

/** A course as a lasting thing: a code under which dated versions stand. */
@Entity
@Table(name = "course")
public class Course extends StoredRecord {
  private String code;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "successor_id")
  private Course successor;

  protected Course() {}

  /**
   * @throws RuleViolation {@code curriculum.course.code} where the code is not letters, digits and
   *     hyphens
   */
  public Course(String code) {
    var clean = codeOf(code);
    if (!isCode(clean)) {
      throw new RuleViolation("curriculum.course.code");
    }
    this.code = clean;
  }

  /** Whether a course can be called so: letters, digits and hyphens, 3 to 20 of them. */
  public static boolean isCode(String typed) {
    return codeOf(typed).matches("[A-Z][A-Z0-9-]{2,19}");
  }

  /** A code as it is stored. */
  public static String codeOf(String typed) {
    var code = Identifier.of(typed);
    return code == null ? "" : code.toUpperCase(Locale.ROOT);
  }

  public String code() {
    return code;
  }

  /**
   * The course is given up for another.
   *
   * @throws RuleViolation {@code curriculum.retire.successor} for the course itself
   */
  void succeededBy(Course other) {
    if (other != null && code.equals(other.code)) {
      throw new RuleViolation("curriculum.retire.successor");
    }
    successor = other;
  }

  /** What takes a retired course's place; null where nothing does. */
  public Course successor() {
    return successor;
  }
}
