package org.meristem.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.meristem.workbook.Fault;

class StagedRowsTest {
  private static final Fault FAULT =
      new Fault("S", "A2", "key", "'1", "characters.removed", Fault.Severity.WARNING, null);

  /** The mark before what cells hold, and how many there are in the one row. */
  private static final int TYPED_OF_A_ROW = 1 + 4;

  @Test
  void whatIsWrittenIsReadWithWhatTheCellsHold() {
    var row =
        new StagedRow(
            2, "1", Outcome.NEW, Map.of("key", "1"), Map.of(), Map.of("key", "'1"), List.of(FAULT));
    assertThat(StagedRows.read(StagedRows.written(List.of(row, row.withTyped(Map.of())))))
        .containsExactly(row, row.withTyped(Map.of()));
  }

  @Test
  void whatWasStoredBeforeThatWasKeptIsReadStill() throws IOException {
    var row =
        new StagedRow(2, "1", Outcome.NEW, Map.of("key", "1"), Map.of("key", "0"), List.of(FAULT));
    var content = StagedRows.written(List.of(row));
    var bytes = new InflaterInputStream(new ByteArrayInputStream(content)).readAllBytes();
    var before = new ByteArrayOutputStream();
    try (var out = new DeflaterOutputStream(before)) {
      out.write(Arrays.copyOf(bytes, bytes.length - TYPED_OF_A_ROW));
    }
    assertThat(StagedRows.read(before.toByteArray())).containsExactly(row);
  }
}
