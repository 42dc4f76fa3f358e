package org.meristem.talent.eligibility.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.meristem.talent.eligibility.ExtensionKind;
import org.meristem.talent.eligibility.ExtensionText;

/** A request for more time while it is written. */
public class ExtensionForm implements Serializable {
  private ExtensionKind kind = ExtensionKind.MATERNITY;
  private LocalDate from;
  private LocalDate to;
  private Integer children;
  private String words;
  private String evidence;

  ExtensionText text() {
    return new ExtensionText(kind, from, to, children == null ? 0 : children, words, evidence);
  }

  public ExtensionKind[] getKinds() {
    return ExtensionKind.values();
  }

  public ExtensionKind getKind() {
    return kind;
  }

  public void setKind(ExtensionKind kind) {
    this.kind = kind;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }

  public Integer getChildren() {
    return children;
  }

  public void setChildren(Integer children) {
    this.children = children;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getEvidence() {
    return evidence;
  }

  public void setEvidence(String evidence) {
    this.evidence = evidence;
  }
}
