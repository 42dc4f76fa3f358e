package org.meristem.talent.overview.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.meristem.talent.AchievementKind;
import org.meristem.talent.overview.OverviewReading;
import org.meristem.talent.overview.OverviewReading.Rows;

/** The transfer achievements behind a figure. */
@Named
@ViewScoped
public class TransferPage implements Serializable {
  @Inject private OverviewReading reading;

  private AchievementKind kind;
  private String origin;
  private transient Rows rows;

  /** Refuses those who may not see people before anything is shown. */
  public void load() {
    getRows();
  }

  public Rows getRows() {
    if (rows == null) {
      rows = reading.transfers(kind, origin);
    }
    return rows;
  }

  public AchievementKind getKind() {
    return kind;
  }

  public void setKind(AchievementKind kind) {
    this.kind = kind;
  }

  public String getOrigin() {
    return origin;
  }

  public void setOrigin(String origin) {
    this.origin = origin;
  }
}
