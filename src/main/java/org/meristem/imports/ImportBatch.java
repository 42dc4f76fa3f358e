package org.meristem.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;
import org.meristem.workbook.TableHead;

/** One uploaded workbook on its way: staged, looked at, applied whole or not at all, taken back. */
@Entity
@Table(name = "import_batch")
public class ImportBatch extends StoredRecord {
  /** How long an import can be taken back, and how long its file is kept. */
  static final Duration KEPT = Duration.ofDays(30);

  private String kind;

  @Column(name = "file_name")
  private String fileName;

  private String digest;

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

  @Column(name = "undone_at")
  private Instant undoneAt;

  @Column(name = "undone_by")
  private String undoneBy;

  @Column(name = "file_kept")
  private boolean kept;

  private String sheet;

  @Column(name = "header_row")
  private int headerRow;

  @Lob
  @Convert(converter = HeadConverter.class)
  private List<HeadColumn> head;

  @Lob private String choices;

  @Embedded private ImportCounts counts;

  @Lob private String notices;
  private String failure;

  protected ImportBatch() {}

  public ImportBatch(
      String kind,
      String fileName,
      ImportMode mode,
      ImportChoices choices,
      String madeBy,
      Instant madeAt) {
    this.kind = kind;
    this.fileName = fileName;
    this.digest = "";
    this.mode = mode;
    this.choices = choices.text();
    this.state = ImportState.STAGING;
    this.madeBy = madeBy;
    this.madeAt = madeAt;
    this.kept = true;
    this.counts = new ImportCounts();
  }

  void keeps(String newDigest, List<Said> toTell) {
    digest = newDigest;
    notices = Said.lines(toTell);
  }

  void recognised(TableHead found) {
    sheet = found.sheet();
    headerRow = found.headerRow();
    head = HeadColumn.of(found);
  }

  /** Staging is done; what the upload told stays, what a reading before this one told does not. */
  void staged(TableHead found, ImportCounts newCounts, List<Said> toTell) {
    recognised(found);
    counts = newCounts;
    notices =
        Said.lines(
            Stream.concat(notices().stream().filter(Said::isOfUpload), toTell.stream()).toList());
    failure = null;
    state = ImportState.READY;
  }

  /**
   * Decides anew how the file is to be read; it is then staged again.
   *
   * @throws RuleViolation {@code imports.choose.late} once it is applied or given up
   */
  void choose(ImportMode newMode, ImportChoices newChoices) {
    if (state != ImportState.READY && state != ImportState.FAILED || !kept) {
      throw new RuleViolation("imports.choose.late");
    }
    mode = newMode;
    choices = newChoices.text();
    startOver();
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
      throw new RuleViolation("imports.apply.notReady");
    }
    if (counts.of(Outcome.ERROR) > 0) {
      throw new RuleViolation("imports.apply.errors", counts.of(Outcome.ERROR));
    }
    if (counts.changes() == 0) {
      throw new RuleViolation("imports.apply.nothing");
    }
    failure = null;
    state = ImportState.APPLYING;
    return true;
  }

  void applied(String by, Instant at) {
    appliedBy = by;
    appliedAt = at;
    state = ImportState.APPLIED;
  }

  /** Lets undoing begin, once: whether it is for the caller to do it. */
  boolean beginUndoing(Instant now) {
    if (state == ImportState.UNDOING || state == ImportState.UNDONE) {
      return false;
    }
    if (state != ImportState.APPLIED) {
      throw new RuleViolation("imports.undo.notApplied");
    }
    if (!isUndoable(now)) {
      throw new RuleViolation("imports.undo.late", KEPT.toDays());
    }
    failure = null;
    state = ImportState.UNDOING;
    return true;
  }

  public boolean isUndoable(Instant now) {
    return state == ImportState.APPLIED && kept && now.isBefore(appliedAt.plus(KEPT));
  }

  void undone(ImportCounts newCounts, String by, Instant at) {
    counts = newCounts;
    undoneBy = by;
    undoneAt = at;
    state = ImportState.UNDONE;
  }

  /** Something stood in the way: read the file again. */
  void startOver() {
    state = ImportState.STAGING;
  }

  /** A long step came to nothing and left nothing; it can be tried again. */
  void brokenOff(Said why) {
    failure = why.line();
    state = state.afterBreakingOff();
  }

  /** Until it is applied or being worked on. */
  void discard() {
    if (state != ImportState.READY && state != ImportState.FAILED) {
      throw new RuleViolation("imports.discard.late");
    }
    state = ImportState.DISCARDED;
  }

  void letGo() {
    kept = false;
  }

  public boolean isApplicable() {
    return state == ImportState.READY && counts.of(Outcome.ERROR) == 0 && counts.changes() > 0;
  }

  public boolean isOpen() {
    return kept && (state == ImportState.READY || state == ImportState.FAILED);
  }

  public String kind() {
    return kind;
  }

  public String fileName() {
    return fileName;
  }

  public ImportMode mode() {
    return mode;
  }

  public ImportState state() {
    return state;
  }

  public boolean isKept() {
    return kept;
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

  public Instant undoneAt() {
    return undoneAt;
  }

  public String undoneBy() {
    return undoneBy;
  }

  public String sheet() {
    return sheet;
  }

  public int headerRow() {
    return headerRow;
  }

  public List<HeadColumn> head() {
    return head == null ? List.of() : head;
  }

  public ImportChoices choices() {
    return ImportChoices.parse(choices);
  }

  public ImportCounts counts() {
    return counts;
  }

  public List<Said> notices() {
    return Said.parseAll(notices);
  }

  /** Why the last step came to nothing, or null. */
  public Said failure() {
    return failure == null ? null : Said.parse(failure);
  }
}
