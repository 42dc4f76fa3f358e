package org.meristem.imports;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.workbook.Column;

/** What the audit trail says of the records that an import touched. */
final class ImportRecords {
  private final String recordType;
  private final Map<String, String> headerKeys;

  ImportRecords(Intake intake) {
    recordType = intake.recordType();
    headerKeys =
        intake.columns().stream().collect(Collectors.toMap(Column::field, Column::headerKey));
  }

  Recorded of(String action, StagedRow row, List<FieldChange> changes) {
    return Recorded.of(action, recordType, row.key())
        .changing(
            changes.stream()
                .map(
                    change ->
                        new FieldChange(
                            headerKeys.get(change.field()), change.before(), change.after()))
                .toList());
  }
}
