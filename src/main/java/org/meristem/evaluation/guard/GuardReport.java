package org.meristem.evaluation.guard;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the guard found.
 *
 * @param flags in the order of the criteria, then those of the template as a whole
 * @param weights the weight that goes to each measure, five-only kinds first, then transfer and
 *     other; all are there, also with zero, and they sum to the template's weight
 */
public record GuardReport(List<Flag> flags, Map<Measure, BigDecimal> weights) {
  public GuardReport {
    flags = List.copyOf(flags);
    weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
  }

  /** Whether the template can be published without a written reason. */
  public boolean isClean() {
    return flags.isEmpty();
  }
}
