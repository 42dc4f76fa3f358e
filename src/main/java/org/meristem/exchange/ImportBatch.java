package org.meristem.exchange;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;
import org.meristem.workbook.TableReader;

/** One uploaded workbook on its way: staged, looked at, applied whole or not at all. */
@Entity
@Table(name = "import_batch")
public class ImportBatch extends StoredRecord {
  private String kind;

  @Column(name = "file_name")
  private String fileName;

  private String digest;

  @Lob
  @Basic(fetch = FetchType.LAZY)
  private byte[] content;

  @Enumerated(EnumType.STRING)
  @Column(name = "import_mode")
  private ImportMode mode;

  @Enumerated(EnumType.STRING)
  @Column(name = "batch_state")
  private ImportState state;

  @Column(name = "made_by")
  private String madeBy;

  @Column(name = "made_at")
  private Instant madeAt;

  @Column(name = "applied_at")
  private Instant appliedAt;

  @Column(name = "applied_by")
  private String appliedBy;

  private String sheet;

  @Column(name = "header_row")
  private int headerRow;

  @Column(name = "count_new")
  private int countNew;

  @Column(name = "count_changed")
  private int countChanged;

  @Column(name = "count_unchanged")
  private int countUnchanged;

  @Column(name = "count_errors")
  private int countErrors;

  @Column(name = "count_warnings")
  private int countWarnings;

  private String notices;
  private String failure;

  protected ImportBatch() {}

  public ImportBatch(
      String kind,
      String fileName,
      String digest,
      byte[] content,
      ImportMode mode,
      String madeBy,
      Instant madeAt) {
    this.kind = kind;
    this.fileName = fileName;
    this.digest = digest;
    this.content = content;
    this.mode = mode;
    this.state = ImportState.STAGING;
    this.madeBy = madeBy;
    this.madeAt = madeAt;
  }

  /** Staging is done: the counts stand, and what people should know. */
  void staged(
      TableReader.Summary found, Map<Outcome, Integer> counts, int warnings, List<Said> toTell) {
    sheet = found.head().sheet();
    headerRow = found.head().headerRow();
    countNew = counts.getOrDefault(Outcome.NEW, 0);
    countChanged = counts.getOrDefault(Outcome.CHANGED, 0);
    countUnchanged = counts.getOrDefault(Outcome.UNCHANGED, 0);
    countErrors = counts.getOrDefault(Outcome.ERROR, 0);
    countWarnings = warnings;
    notices = toTell.isEmpty() ? null : String.join("\n", toTell.stream().map(Said::line).toList());
    failure = null;
    state = ImportState.READY;
  }

  /** The file cannot be read at all. */
  void failed(Said why) {
    failure = why.line();
    state = ImportState.FAILED;
  }

  /**
   * Lets applying begin, once.
   *
   * @return whether it is for the caller to apply; false where that was done or is being done
   * @throws RuleViolation where faults stand in the way, nothing would change or the file was not
   *     read
   */
  boolean beginApplying() {
    if (state == ImportState.APPLYING || state == ImportState.APPLIED) {
      return false;
    }
    if (state != ImportState.READY) {
      throw new RuleViolation("exchange.apply.notReady");
    }
    if (countErrors > 0) {
      throw new RuleViolation("exchange.apply.errors", countErrors);
    }
    if (changes() == 0) {
      throw new RuleViolation("exchange.apply.nothing");
    }
    state = ImportState.APPLYING;
    return true;
  }

  void applied(String by, Instant at) {
    appliedBy = by;
    appliedAt = at;
    state = ImportState.APPLIED;
  }

  /** Something stood in the way of staging or applying: read the file again. */
  void startOver() {
    state = ImportState.STAGING;
  }

  /** An interrupted apply left nothing: it can be pressed again. */
  void backToReady() {
    state = ImportState.READY;
  }

  /** How many records applying writes. */
  public int changes() {
    return countNew + countChanged;
  }

  public int rows() {
    return countNew + countChanged + countUnchanged + countErrors;
  }

  public boolean isBusy() {
    return state == ImportState.STAGING || state == ImportState.APPLYING;
  }

  public boolean isApplicable() {
    return state == ImportState.READY && countErrors == 0 && changes() > 0;
  }

  public String kind() {
    return kind;
  }

  public String fileName() {
    return fileName;
  }

  public String digest() {
    return digest;
  }

  byte[] content() {
    return content;
  }

  public ImportMode mode() {
    return mode;
  }

  public ImportState state() {
    return state;
  }

  public String madeBy() {
    return madeBy;
  }

  public Instant madeAt() {
    return madeAt;
  }

  public Instant appliedAt() {
    return appliedAt;
  }

  public String appliedBy() {
    return appliedBy;
  }

  public String sheet() {
    return sheet;
  }

  public int headerRow() {
    return headerRow;
  }

  public int countNew() {
    return countNew;
  }

  public int countChanged() {
    return countChanged;
  }

  public int countUnchanged() {
    return countUnchanged;
  }

  public int countErrors() {
    return countErrors;
  }

  public int countWarnings() {
    return countWarnings;
  }

  public List<Said> notices() {
    return notices == null ? List.of() : notices.lines().map(Said::parse).toList();
  }

  /** Why the file could not be read, or null. */
  public Said failure() {
    return failure == null ? null : Said.parse(failure);
  }
}
