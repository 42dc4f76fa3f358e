package org.meristem.talent.overview.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.meristem.talent.AchievementKind;
import org.meristem.talent.overview.OverviewReading;
import org.meristem.talent.overview.Transfer;

/** The transfer achievements behind a figure. */
@Named
@ViewScoped
public class TransferPage implements Serializable {
  @Inject private OverviewReading reading;

  private AchievementKind kind;
  private String origin;
  private transient List<Transfer> counted;
  private transient List<Transfer> listed;

  /** Refuses those who may not see people before anything is shown. */
  public void load() {
    getCounted();
  }

  /** All that the figure counts. */
  public List<Transfer> getCounted() {
    if (counted == null) {
      counted = reading.transfers(kind, origin);
    }
    return counted;
  }

  /** Those of them that the reader may see. */
  public List<Transfer> getListed() {
    if (listed == null) {
      var mine = reading.namedForCaller();
      listed =
          getCounted().stream().filter(one -> !one.named() || mine.contains(one.id())).toList();
    }
    return listed;
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
