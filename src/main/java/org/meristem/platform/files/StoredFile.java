package org.meristem.platform.files;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.Lob;
import jakarta.persistence.MappedSuperclass;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.meristem.platform.StoredRecord;

/** A kept file, with the SHA-256 digest by which its readers know it is the same. */
@MappedSuperclass
public abstract class StoredFile extends StoredRecord {
  @Column(name = "file_name")
  private String name;

  @Column(name = "media_type")
  private String mediaType;

  @Column(name = "file_size")
  private long size;

  private String digest;

  @Column(name = "added_at")
  private Instant addedAt;

  @Lob
  @Basic(fetch = FetchType.LAZY)
  private byte[] content;

  protected StoredFile() {}

  protected StoredFile(FileCheck.Checked file, Instant at) {
    this.name = file.name();
    this.mediaType = file.mediaType();
    this.content = file.content();
    this.size = content.length;
    this.digest = sha256(content);
    this.addedAt = at;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws IllegalStateException where the stored content is not what was handed in
   */
  public void requireIntact() {
    if (!sha256(content).equals(digest)) {
      throw new IllegalStateException("The content of file " + id() + " does not fit its digest");
    }
  }

  public String name() {
    return name;
  }

  public String mediaType() {
    return mediaType;
  }

  /** In bytes. */
  public long size() {
    return size;
  }

  public String digest() {
    return digest;
  }

  public Instant addedAt() {
    return addedAt;
  }

  public byte[] content() {
    return content;
  }
}
