package org.meristem.students;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.meristem.platform.StoredRecord;

/**
 * Something that happened in an episode on a day, and who entered it: written once, kept as it is.
 */
@Entity
@Table(name = "study_act")
public class StudyAct extends StoredRecord {
  static final Comparator<StudyAct> IN_ORDER =
      Comparator.comparing(StudyAct::on).thenComparing(StudyAct::at);

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "episode_id")
  private Episode episode;

  @Enumerated(EnumType.STRING)
  @Column(name = "act_kind")
  private ActKind kind;

  @Column(name = "act_day")
  private LocalDate day;

  @Column(name = "until_day")
  private LocalDate until;

  private String reason;

  @Column(name = "done_by")
  private String by;

  @Column(name = "done_at")
  private Instant at;

  protected StudyAct() {}

  StudyAct(Episode episode, ActKind kind, LocalDate day, LocalDate until, Signature signature) {
    this.episode = episode;
    this.kind = kind;
    this.day = day;
    this.until = until;
    this.reason = signature.saysWhy() ? signature.reason().strip() : null;
    this.by = signature.by();
    this.at = signature.at().toInstant();
  }

  public ActKind kind() {
    return kind;
  }

  /** The day from which the act holds. */
  public LocalDate on() {
    return day;
  }

  /** When the student is expected back from a leave; null for other acts. */
  public LocalDate until() {
    return until;
  }

  public String reason() {
    return reason;
  }

  /** The account that entered the act. */
  public String by() {
    return by;
  }

  /** When it was entered, which may be long after the day itself. */
  public Instant at() {
    return at;
  }
}
