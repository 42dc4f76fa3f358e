package org.meristem.talent;

import java.util.List;

/**
 * A researcher with what the caller may read of their achievements, the latest first.
 *
 * @param own whether it is the caller's own
 */
public record Profile(Researcher researcher, List<Achievement> achievements, boolean own) {
  /** Only what everybody may see, for what leaves the house. */
  public List<Achievement> open() {
    return achievements.stream()
        .filter(one -> one.text().confidentiality() == Confidentiality.PUBLIC)
        .toList();
  }
}
