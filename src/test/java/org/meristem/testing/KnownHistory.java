package org.meristem.testing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.meristem.platform.RecordHistory;

/** A trail that says what it is told. */
public final class KnownHistory implements RecordHistory {
  private Mark mark = new Mark(1, "1");
  private Set<String> changed;

  /**
   * Something was recorded since.
   *
   * @param records about which; null where that cannot be said
   */
  public void tells(Set<String> records) {
    mark = new Mark(mark.position() + 1, "1");
    changed = records;
  }

  @Override
  public Mark mark() {
    return mark;
  }

  @Override
  public Optional<Set<String>> changedSince(Mark since, String recordType, int most) {
    return since == null ? Optional.empty() : Optional.ofNullable(changed);
  }

  @Override
  public List<Entry> of(String recordType, String recordId, int most) {
    return List.of();
  }
}
