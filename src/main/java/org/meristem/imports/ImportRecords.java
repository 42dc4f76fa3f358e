package org.meristem.imports;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.workbook.Column;

/** What the audit trail says of the records that an import touched. */
final class ImportRecords {
  /** Stands for words that the trail does not repeat. */
  private static final String UNSAID = "•••";

  private final Intake intake;
  private final String recordType;
  private final Map<String, String> headerKeys;

  ImportRecords(Intake intake) {
    this.intake = intake;
    recordType = intake.recordType();
    headerKeys =
        intake.columns().stream().collect(Collectors.toMap(Column::field, Column::headerKey));
  }

  Recorded of(String action, StagedRow row, List<FieldChange> changes) {
    var secret = intake.isConfidential(row.before()) || intake.isConfidential(row.values());
    return Recorded.of(action, recordType, row.key())
        .changing(
            changes.stream()
                .map(
                    change ->
                        new FieldChange(
                            headerKeys.get(change.field()),
                            secret ? null : change.before(),
                            secret ? UNSAID : change.after()))
                .toList());
  }
}
