package org.meristem.platform;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Something was done to a record and belongs in the audit trail; fired inside the transaction that
 * does it.
 *
 * @param action what was done, as the key of a text: {@code curriculum.action.approved}
 * @param recordType the kind of record, as the key of a text: {@code
 *     curriculum.record.courseVersion}
 * @param recordId what a person would call the record: a course code, a student number
 * @param changes old and new value per field, empty where the action says it all
 * @param reason why, in the person's words; may be null
 */
public record Recorded(
    String action, String recordType, String recordId, List<FieldChange> changes, String reason) {
  /** One field's old and new value, as text; either may be null. */
  public record FieldChange(String field, String before, String after) {
    public boolean differs() {
      return !Objects.equals(before, after);
    }
  }

  /**
   * Much was done at once, in this order.
   *
   * @param parts asked for one by one in the transaction; what each of them says may be made out
   *     away from it
   */
  public record Many(Iterator<Supplier<List<Recorded>>> parts) {
    public static Many of(List<Recorded> all) {
      return new Many(List.<Supplier<List<Recorded>>>of(() -> all).iterator());
    }
  }

  public Recorded {
    changes = List.copyOf(changes);
  }

  public static Recorded of(String action, String recordType, Object recordId) {
    return new Recorded(action, recordType, String.valueOf(recordId), List.of(), null);
  }

  public Recorded because(String words) {
    return new Recorded(action, recordType, recordId, changes, words);
  }

  public Recorded changing(List<FieldChange> fields) {
    return new Recorded(
        action,
        recordType,
        recordId,
        fields.stream().filter(FieldChange::differs).toList(),
        reason);
  }
}
