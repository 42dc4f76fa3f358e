package org.meristem.platform;

import java.time.Instant;
import java.util.List;
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

  /** The latest entries about a record, at most so many, newest first. */
  List<Entry> of(String recordType, String recordId, int most);
}
