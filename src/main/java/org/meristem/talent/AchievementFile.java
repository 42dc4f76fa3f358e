package org.meristem.talent;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.meristem.platform.files.FileCheck;
import org.meristem.platform.files.StoredFile;

/** A file that shows an achievement. */
@Entity
@Table(name = "achievement_file")
public class AchievementFile extends StoredFile {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "achievement_id")
  private Achievement achievement;

  protected AchievementFile() {}

  AchievementFile(Achievement achievement, FileCheck.Checked file, Instant at) {
    super(file, at);
    this.achievement = achievement;
  }

  public Achievement achievement() {
    return achievement;
  }
}
