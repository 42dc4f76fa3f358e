package org.meristem.curriculum.web;

import java.io.Serializable;
import java.util.UUID;
import org.meristem.curriculum.CourseOutcome;
import org.meristem.platform.BilingualText;

/** A learning outcome while it is written; empty lines count for nothing. */
public class OutcomeLine implements Serializable {
  private final UUID id;
  private String en;
  private String zh;

  OutcomeLine() {
    id = UUID.randomUUID();
  }

  OutcomeLine(CourseOutcome outcome) {
    id = outcome.id();
    en = outcome.text().en();
    zh = outcome.text().zh();
  }

  CourseOutcome outcome() {
    return new CourseOutcome(id, new BilingualText(en, zh));
  }

  public String getEn() {
    return en;
  }

  public void setEn(String en) {
    this.en = en;
  }

  public String getZh() {
    return zh;
  }

  public void setZh(String zh) {
    this.zh = zh;
  }
}
