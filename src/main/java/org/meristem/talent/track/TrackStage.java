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

/** A stage of the house's ladder as part of a track. */
@Entity
@Table(name = "track_stage")
public class TrackStage extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "track_id")
  private Track track;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  @Enumerated(EnumType.STRING)
  private EuropeanProfile profile;

  @Column(name = "usual_months")
  private Integer usualMonths;

  @Embedded
  @AttributeOverride(name = "en", column = @Column(name = "words_en"))
  @AttributeOverride(name = "zh", column = @Column(name = "words_zh"))
  private BilingualText words;

  protected TrackStage() {}

  TrackStage(Track track, Stage stage, StageText text) {
    this.track = track;
    this.stage = stage;
    describe(text);
  }

  void describe(StageText text) {
    profile = text.profile();
    usualMonths = text.usualMonths();
    words = text.words();
  }

  public Stage stage() {
    return stage;
  }

  public StageText text() {
    return new StageText(profile, usualMonths, words);
  }
}
