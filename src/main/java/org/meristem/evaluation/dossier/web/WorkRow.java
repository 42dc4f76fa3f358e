package org.meristem.evaluation.dossier.web;

import java.io.Serializable;
import org.meristem.talent.AchievementText;

/** An achievement that a candidate can choose, and what they say of it. */
public class WorkRow implements Serializable {
  private final long achievement;
  private final AchievementText text;

  /** From 1 in the dossier; null where it is not chosen. */
  private Integer place;

  private String changed;

  WorkRow(long achievement, AchievementText text) {
    this.achievement = achievement;
    this.text = text;
  }

  public long getAchievement() {
    return achievement;
  }

  public AchievementText getText() {
    return text;
  }

  public Integer getPlace() {
    return place;
  }

  public void setPlace(Integer place) {
    this.place = place;
  }

  public String getChanged() {
    return changed;
  }

  public void setChanged(String changed) {
    this.changed = changed;
  }
}
