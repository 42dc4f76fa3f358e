package org.meristem.talent.track;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.meristem.platform.BilingualText;
import org.meristem.platform.StoredRecord;
import org.meristem.talent.Stage;

/** A milestone as a track stores it. */
@Entity
@Table(name = "track_milestone")
public class TrackMilestone extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "track_id")
  private Track track;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  @Embedded
  @AttributeOverride(name = "en", column = @Column(name = "title_en"))
  @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
  private BilingualText title;

  @Embedded
  @AttributeOverride(name = "en", column = @Column(name = "asks_en"))
  @AttributeOverride(name = "zh", column = @Column(name = "asks_zh"))
  private BilingualText asks;

  @Enumerated(EnumType.STRING)
  @Column(name = "counted_from")
  private CountsFrom anchor;

  @Column(name = "from_month")
  private int fromMonth;

  @Column(name = "to_month")
  private int toMonth;

  private int artefacts;

  protected TrackMilestone() {}

  TrackMilestone(Track track, MilestoneText text) {
    this.track = track;
    describe(text);
  }

  void describe(MilestoneText text) {
    stage = text.stage();
    title = text.title();
    asks = text.asks();
    anchor = text.anchor();
    fromMonth = text.fromMonth();
    toMonth = text.toMonth();
    artefacts = text.artefacts();
  }

  public MilestoneText text() {
    return new MilestoneText(stage, title, asks, anchor, fromMonth, toMonth, artefacts);
  }

  public Track track() {
    return track;
  }
}
