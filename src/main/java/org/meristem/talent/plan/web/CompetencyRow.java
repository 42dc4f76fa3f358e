package org.meristem.talent.plan.web;

import java.io.Serializable;
import org.meristem.talent.plan.CompetencyLine;

/** A competency while its researcher assesses themself. */
public class CompetencyRow implements Serializable {
  private final CompetencyLine line;
  private Integer now;
  private Integer wanted;
  private String words;

  CompetencyRow(CompetencyLine line) {
    this.line = line;
    this.now = line.now();
    this.wanted = line.wanted();
    this.words = line.words();
  }

  CompetencyLine assessed() {
    return line.assessed(now, wanted, words);
  }

  public CompetencyLine getLine() {
    return line;
  }

  public Integer getNow() {
    return now;
  }

  public void setNow(Integer now) {
    this.now = now;
  }

  public Integer getWanted() {
    return wanted;
  }

  public void setWanted(Integer wanted) {
    this.wanted = wanted;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
