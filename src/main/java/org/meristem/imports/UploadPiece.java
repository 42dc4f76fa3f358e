package org.meristem.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.meristem.platform.StoredRecord;

/** A piece of an uploaded file, so that none of it has to stand in memory as a whole. */
@Entity
@Table(name = "upload_piece")
public class UploadPiece extends StoredRecord {
  /** In bytes. */
  static final int SIZE = 1024 * 1024;

  @Column(name = "batch_id")
  private long batch;

  @Column(name = "piece_number")
  private int number;

  @Lob private byte[] content;

  protected UploadPiece() {}

  UploadPiece(long batch, int number, byte[] content) {
    this.batch = batch;
    this.number = number;
    this.content = content;
  }

  byte[] content() {
    return content;
  }
}
