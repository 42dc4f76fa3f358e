package org.meristem.evaluation.template.web;

import java.math.BigDecimal;
import org.meristem.evaluation.guard.FiveOnlyKind;
import org.meristem.evaluation.guard.Measure;
import org.meristem.evaluation.guard.OtherMeasure;

/** One bar of the guard's chart: how much weight goes to what is measured. */
public record Bar(Measure measure, BigDecimal weight) {
  public Enum<?> name() {
    return (Enum<?>) measure;
  }

  /** A class of the style sheet. */
  public String tone() {
    return measure instanceof FiveOnlyKind
        ? "five"
        : measure == OtherMeasure.TRANSFER ? "taught" : "other";
  }
}
