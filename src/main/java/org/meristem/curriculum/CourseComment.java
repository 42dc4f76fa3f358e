package org.meristem.curriculum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;

/** What somebody who judges says about one field of a course version, and what became of it. */
@Entity
@Table(name = "course_comment")
public class CourseComment extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "course_version_id")
  private CourseVersion courseVersion;

  @Enumerated(EnumType.STRING)
  @Column(name = "course_field")
  private CourseField field;

  private String words;

  @Column(name = "said_by")
  private String by;

  @Column(name = "said_at")
  private Instant at;

  private String answer;
  private boolean done;

  protected CourseComment() {}

  /**
   * @throws RuleViolation {@code curriculum.comment.words} where nothing is said
   */
  CourseComment(
      CourseVersion courseVersion, CourseField field, String words, String by, Instant at) {
    this.courseVersion = courseVersion;
    this.field = field;
    this.words = said(words);
    this.by = by;
    this.at = at;
  }

  private static String said(String words) {
    if (words == null || words.isBlank()) {
      throw new RuleViolation("curriculum.comment.words");
    }
    return words.strip();
  }

  /** The author says what was done, or why not. */
  void answer(String newAnswer) {
    answer = said(newAnswer);
  }

  /** The author has dealt with it. */
  void settle() {
    done = true;
  }

  public CourseVersion courseVersion() {
    return courseVersion;
  }

  public CourseField field() {
    return field;
  }

  public String words() {
    return words;
  }

  public String by() {
    return by;
  }

  public Instant at() {
    return at;
  }

  public String answer() {
    return answer;
  }

  public boolean isDone() {
    return done;
  }
}
