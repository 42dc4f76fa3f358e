package org.meristem.imports;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.util.List;
import org.meristem.platform.StoredRecord;

/** Some hundred staged rows that follow each other in a sheet, kept together with their counts. */
@Entity
@Table(name = "staged_chunk")
public class StagedChunk extends StoredRecord {
  @Column(name = "batch_id")
  private long batch;

  @Column(name = "chunk_number")
  private int number;

  @Embedded private ImportCounts counts;

  @Lob
  @Basic(fetch = FetchType.LAZY)
  private byte[] content;

  protected StagedChunk() {}

  StagedChunk(long batch, int number, List<StagedRow> rows) {
    this.batch = batch;
    this.number = number;
    hold(rows);
  }

  /** Keeps these rows in place of what it had. */
  void hold(List<StagedRow> rows) {
    counts = ImportCounts.of(rows);
    content = StagedRows.written(rows);
  }

  List<StagedRow> rows() {
    return StagedRows.read(content);
  }

  byte[] content() {
    return content;
  }
}
