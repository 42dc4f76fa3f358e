package org.meristem.talent.track;

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
import org.meristem.platform.StoredRecord;

/** Something that happened on a track on a day, and who entered it: written once, kept as it is. */
@Entity
@Table(name = "track_act")
public class TrackAct extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "episode_id")
  private TrackEpisode episode;

  private int position;

  @Enumerated(EnumType.STRING)
  @Column(name = "act_kind")
  private TrackActKind kind;

  @Column(name = "act_day")
  private LocalDate day;

  private String reason;

  @Column(name = "done_by")
  private String by;

  @Column(name = "done_at")
  private Instant at;

  protected TrackAct() {}

  TrackAct(
      TrackEpisode episode, int position, TrackActKind kind, LocalDate day, Signature signature) {
    this.episode = episode;
    this.position = position;
    this.kind = kind;
    this.day = day;
    this.reason = signature.saysWhy() ? signature.reason().strip() : null;
    this.by = signature.by();
    this.at = signature.at().toInstant();
  }

  public TrackActKind kind() {
    return kind;
  }

  /** The day from which the act holds. */
  public LocalDate on() {
    return day;
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

  int position() {
    return position;
  }
}
