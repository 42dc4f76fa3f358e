package org.meristem.platform;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.meristem.platform.Recorded.FieldChange;

/**
 * What was done to one record, as far as it was {@link Recorded}; whoever asks has checked that the
 * person may know.
 */
public interface RecordHistory {
  /**
   * One thing that was done.
   *
   * @param by the account
   * @param action the key of its text
   * @param changes old and new values; their fields are keys of texts
   * @param reason may be null
   */
  record Entry(Instant at, String by, String action, List<FieldChange> changes, String reason) {}

  /** Where the trail stands; it is another place after whatever is recorded. */
  record Mark(long position, String hash) {}

  Mark mark();

  /**
   * The records of a type about which something was recorded after a mark.
   *
   * @param mark may be null
   * @return empty where they are more than so many, or the trail does not lead from the mark here
   */
  Optional<Set<String>> changedSince(Mark mark, String recordType, int most);

  /** The latest entries about a record, at most so many, newest first. */
  List<Entry> of(String recordType, String recordId, int most);
}
