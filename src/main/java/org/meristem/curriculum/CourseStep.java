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
import org.meristem.platform.StoredRecord;

/** A step in the life of a course version: who took it, when, and in which words. */
@Entity
@Table(name = "course_step")
public class CourseStep extends StoredRecord {
  /** What was done. */
  public enum Kind {
    DRAFTED,
    SUBMITTED,
    WITHDRAWN,
    RETURNED,
    APPROVED,
    PUBLISHED,
    SUPERSEDED,
    RETIRED
  }

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "course_version_id")
  private CourseVersion courseVersion;

  @Enumerated(EnumType.STRING)
  @Column(name = "step_kind")
  private Kind kind;

  @Column(name = "taken_by")
  private String by;

  @Column(name = "taken_at")
  private Instant at;

  private String words;

  protected CourseStep() {}

  CourseStep(CourseVersion courseVersion, Kind kind, String by, Instant at, String words) {
    this.courseVersion = courseVersion;
    this.kind = kind;
    this.by = by;
    this.at = at;
    this.words = words;
  }

  public Kind kind() {
    return kind;
  }

  public String by() {
    return by;
  }

  public Instant at() {
    return at;
  }

  public String words() {
    return words;
  }
}
