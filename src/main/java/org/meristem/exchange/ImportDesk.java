package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.Settings;
import org.meristem.platform.Slice;

/** Where workbooks are handed in and looked at. */
@ApplicationScoped
public class ImportDesk {
  /** How many batches the list shows. */
  private static final int SHOWN = 100;

  @Inject private Batches batches;
  @Inject private Intakes intakes;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /**
   * Takes a file in and keeps it with its digest; it is read by {@link ImportWork}.
   *
   * @throws RuleViolation {@code exchange.file.none}, {@code workbook.file.empty} or {@code
   *     exchange.file.large}
   */
  @Transactional
  public long receive(String kind, String fileName, ImportMode mode, byte[] content) {
    intakes.permitted(kind, currentUser.get());
    if (fileName == null || fileName.isBlank()) {
      throw new RuleViolation("exchange.file.none");
    }
    if (content.length == 0) {
      throw new RuleViolation("workbook.file.empty");
    }
    if (content.length > Settings.MAX_UPLOAD) {
      throw new RuleViolation("exchange.file.large");
    }
    var batch =
        new ImportBatch(
            kind,
            baseName(fileName),
            digest(content),
            content,
            mode,
            currentUser.getAccount(),
            clock.instant());
    batches.add(batch);
    recorded.fire(
        Recorded.of("exchange.action.uploaded", "exchange.record.import", batch.fileName()));
    return batch.id();
  }

  /**
   * @throws NotFound where there is no such batch
   */
  @Transactional
  public ImportBatch batch(long id) {
    var batch = batches.find(id).orElseThrow(NotFound::new);
    intakes.permitted(batch.kind(), currentUser.get());
    return batch;
  }

  @Transactional
  public List<ImportBatch> latest() {
    return batches.latest(intakes.kinds(currentUser.get()), SHOWN);
  }

  @Transactional
  public Slice<StagedRow> rows(long id, Outcome outcome, int first, int most) {
    return batches.rows(batch(id).id(), outcome, first, most);
  }

  @Transactional
  public Slice<RowProblem> problems(long id, int first, int most) {
    return batches.problems(batch(id).id(), first, most);
  }

  @Transactional
  public List<RowProblem> problemsOf(long id, List<StagedRow> rows) {
    return batches.problemsOf(batch(id).id(), rows.stream().map(StagedRow::number).toList());
  }

  /** Some browsers send a whole path. */
  private static String baseName(String fileName) {
    var name = fileName.replaceAll(".*[/\\\\]", "").strip();
    return name.length() > 200 ? name.substring(name.length() - 200) : name;
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
