package org.meristem.evaluation.dossier;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.meristem.evaluation.Candidate;
import org.meristem.platform.StoredRecord;

/** A file in a dossier, with the SHA-256 digest by which its readers know it is the same. */
@Entity
@Table(name = "dossier_file")
public class DossierFile extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "candidate_id")
  private Candidate candidate;

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

  protected DossierFile() {}

  DossierFile(Candidate candidate, String name, String mediaType, byte[] content, Instant at) {
    this.candidate = candidate;
    this.name = name;
    this.mediaType = mediaType;
    this.content = content;
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

  /** Whether the stored content is still what was handed in. */
  boolean isIntact() {
    return sha256(content).equals(digest);
  }

  public Candidate candidate() {
    return candidate;
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
