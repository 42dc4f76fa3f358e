package org.meristem.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.Settings;
import org.meristem.platform.Slice;
import org.meristem.workbook.Fault;
import org.meristem.workbook.TableHead;
import org.meristem.workbook.TableReader;
import org.meristem.workbook.WorkbookLook;

/** Where workbooks are handed in and looked at. */
@ApplicationScoped
public class ImportDesk {
  /** How many batches the list shows. */
  private static final int SHOWN = 100;

  @Inject private Batches batches;
  @Inject private Uploads uploads;
  @Inject private ImportRuns runs;
  @Inject private Intakes intakes;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /** Takes a file in that claims nothing. */
  @Transactional
  public long receive(
      String kind, String fileName, ImportMode mode, ImportChoices choices, InputStream content)
      throws IOException {
    return receive(kind, fileName, mode, choices, false, content);
  }

  /**
   * Takes a file in and keeps it with its digest, of an archive the table that it holds; it is read
   * by {@link ImportWork}.
   *
   * @param claimed whether an identifier in an archive becomes the caller's, as {@link
   *     Packaging#claim}
   * @throws RuleViolation {@code imports.file.none}, {@code workbook.file.empty}, {@code
   *     imports.file.large}, and as {@link Packaging#unpack}
   */
  @Transactional
  public long receive(
      String kind,
      String fileName,
      ImportMode mode,
      ImportChoices choices,
      boolean claimed,
      InputStream content)
      throws IOException {
    intakes.permitted(kind, currentUser.get());
    if (fileName == null || fileName.isBlank()) {
      throw new RuleViolation("imports.file.none");
    }
    var uploaded = baseName(fileName);
    var packaging = intakes.packaging(kind, uploaded);
    var name = packaging.map(form -> uploaded + "/" + form.table()).orElse(uploaded);
    var batch =
        new ImportBatch(kind, name, mode, choices, currentUser.getAccount(), clock.instant());
    batches.add(batch);
    var told = new ArrayList<Said>();
    var digest =
        packaging.isPresent()
            ? uploads.keepTable(batch.id(), content, packaging.get(), claimed, told::addAll)
            : uploads.keep(batch.id(), content, Settings.MAX_UPLOAD);
    batches.hold(batch.id()).orElseThrow().keeps(digest, told);
    runs.begin(batch.id(), 0);
    recorded.fire(Recorded.of("imports.action.uploaded", "imports.record.import", name));
    return batch.id();
  }

  /**
   * Begins a further import of the same file from another of its sheets.
   *
   * @throws NotFound where the file is no longer kept
   */
  @Transactional
  public long addSheet(long id, String sheet) {
    var first = batch(id);
    if (!first.isKept()) {
      throw new NotFound();
    }
    var further =
        new ImportBatch(
            first.kind(),
            first.fileName(),
            first.mode(),
            first.choices().further(sheet),
            currentUser.getAccount(),
            clock.instant());
    batches.add(further);
    further.keeps(uploads.copy(id, further.id()), List.of());
    runs.begin(further.id(), 0);
    recorded.fire(
        Recorded.of("imports.action.uploaded", "imports.record.import", first.fileName()));
    return further.id();
  }

  /** Decides anew how a file is read; the headers' meaning is remembered for the next such file. */
  @Transactional
  public void choose(long id, ImportMode mode, ImportChoices choices) {
    batch(id);
    var batch = batches.hold(id).orElseThrow(NotFound::new);
    batch.choose(mode, choices);
    runs.begin(id, 0);
  }

  /** Puts values in place of what a row of the file has; they are checked like all others. */
  @Transactional
  public void correct(long id, int row, Map<String, String> values) {
    var batch = batch(id);
    var choices = batch.choices();
    for (var value : values.entrySet()) {
      choices = choices.correcting(row, value.getKey(), value.getValue());
    }
    choose(id, batch.mode(), choices);
  }

  /** Reads the file without one of its rows. */
  @Transactional
  public void leaveOut(long id, int row) {
    var batch = batch(id);
    choose(id, batch.mode(), batch.choices().leavingOut(row));
  }

  /** Gives a batch up that was not applied; its file is deleted. */
  @Transactional
  public void discard(long id) {
    batch(id);
    var batch = batches.hold(id).orElseThrow(NotFound::new);
    batch.discard();
    letGo(batch);
    recorded.fire(
        Recorded.of("imports.action.discarded", "imports.record.import", batch.fileName()));
  }

  private void letGo(ImportBatch batch) {
    batches.forgetStaging(batch.id());
    uploads.forget(batch.id());
    batch.letGo();
  }

  /** Deletes files and rows that nobody can apply or take back any more. */
  @Transactional
  public void deleteOutlived() {
    batches.outlived(clock.instant().minus(ImportBatch.KEPT)).forEach(this::letGo);
  }

  /** The sheets of a file and their first rows, for whoever decides how it is to be read. */
  @Transactional
  public List<WorkbookLook.Sheet> look(long id) {
    var batch = batch(id);
    var encoding = batch.choices().table().encoding();
    return uploads.read(id, file -> WorkbookLook.into(batch.fileName(), file, encoding));
  }

  /**
   * What the columns of a file would be if the table stood in this sheet below this row; empty
   * where nothing there is recognised.
   *
   * @param sheet null for the sheet that is found
   * @param headerRow 0 for the row that is found
   */
  @Transactional
  public Optional<TableHead> head(long id, String sheet, int headerRow) {
    var batch = batch(id);
    var reader =
        new TableReader(
            intakes.of(batch.kind()).columns(batch.mode()),
            batch.choices().table().standing(sheet, headerRow),
            batches.headerChoices(batch.kind()));
    try {
      return Optional.of(uploads.read(id, file -> reader.head(batch.fileName(), file)));
    } catch (RuleViolation noneRecognised) {
      return Optional.empty();
    }
  }

  /** How far the work on a batch is, where somebody works on it. */
  @Transactional
  public Optional<ImportRun> run(long id) {
    return runs.find(batch(id).id());
  }

  /**
   * @throws NotFound where there is no such batch, or none for the caller
   */
  @Transactional
  public ImportBatch batch(long id) {
    return intakes.permitted(batches.find(id), currentUser.get());
  }

  /**
   * A batch whose file can be given back with marks.
   *
   * @throws NotFound where it was not read or is no longer kept
   */
  @Transactional
  public ImportBatch markable(long id) {
    var batch = batch(id);
    if (!batch.isKept() || batch.sheet() == null) {
      throw new NotFound();
    }
    return batch;
  }

  @Transactional
  public List<ImportBatch> latest() {
    return batches.latest(intakes.kinds(currentUser.get()), SHOWN).stream()
        .filter(
            batch ->
                batch.madeBy().equals(currentUser.getAccount())
                    || !intakes.of(batch.kind()).isPersonal())
        .toList();
  }

  @Transactional
  public Slice<StagedRow> rows(long id, Outcome outcome, int first, int most) {
    return batches.rows(batch(id).id(), outcome, first, most);
  }

  @Transactional
  public Slice<Fault> problems(long id, int first, int most) {
    return batches.problems(batch(id).id(), first, most);
  }

  /** Some browsers send a whole path. */
  private static String baseName(String fileName) {
    var name = fileName.replaceAll(".*[/\\\\]", "").strip();
    return name.length() > 200 ? name.substring(name.length() - 200) : name;
  }
}
