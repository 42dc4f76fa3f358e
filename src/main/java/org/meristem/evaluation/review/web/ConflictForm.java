package org.meristem.evaluation.review.web;

import java.io.Serializable;
import org.meristem.evaluation.conflict.ConflictKind;

/** A conflict while somebody declares it. */
public class ConflictForm implements Serializable {
  private ConflictKind kind = ConflictKind.OTHER;
  private String words;

  /** What can be declared. */
  public ConflictKind[] getKinds() {
    return new ConflictKind[] {
      ConflictKind.FAMILY,
      ConflictKind.SUPERVISION,
      ConflictKind.MENTORING,
      ConflictKind.CO_AUTHORSHIP,
      ConflictKind.GROUP,
      ConflictKind.OTHER
    };
  }

  public ConflictKind getKind() {
    return kind;
  }

  public void setKind(ConflictKind kind) {
    this.kind = kind;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
