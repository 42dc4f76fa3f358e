package org.meristem.evaluation.template.web;

import java.io.Serializable;

/** What one step of a scale means, while it is written. */
public class ScaleStep implements Serializable {
  private final int number;
  private String en;
  private String zh;

  ScaleStep(int number) {
    this.number = number;
  }

  public int getNumber() {
    return number;
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
