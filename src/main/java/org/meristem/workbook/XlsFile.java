package org.meristem.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.meristem.platform.RuleViolation;

/** A workbook of the old .xls kind, read record by record. */
final class XlsFile implements WorkbookFile {
  private final POIFSFileSystem opened;
  private final ReadingTime time;
  private final XlsDirectory directory = new XlsDirectory();

  /** Carries what the taker of the rows throws past the reader of the records. */
  private static final class Thrown extends RuntimeException {
    Thrown(RuntimeException cause) {
      super(cause);
    }

    RuntimeException cause() {
      return (RuntimeException) getCause();
    }
  }

  /**
   * @throws RuleViolation {@code workbook.file.encrypted}, {@code .wrong} where the container holds
   *     something else than a workbook, {@code .kind} where it is older than this kind, {@code
   *     .damaged} or {@code .slow}
   */
  XlsFile(Path content, ReadingTime time) {
    this.time = time;
    try {
      opened = new POIFSFileSystem(content.toFile(), true);
    } catch (IOException | RuntimeException e) {
      throw WorkbookFile.damaged(e);
    }
    try {
      requireWorkbook();
      events(directory);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private void requireWorkbook() {
    if (opened.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
      throw new RuleViolation("workbook.file.encrypted");
    }
    if (!opened.getRoot().hasEntryCaseInsensitive("Workbook")
        && !opened.getRoot().hasEntryCaseInsensitive("Book")) {
      throw new RuleViolation("workbook.file.wrong");
    }
  }

  @Override
  public boolean date1904() {
    return directory.date1904();
  }

  @Override
  public List<String> sheets() {
    return directory.names();
  }

  @Override
  public SheetFacts read(String sheet, Consumer<SheetRow> rows) {
    var taker = time.stoppedFor(rows);
    var listener = new XlsSheet(directory.names().indexOf(sheet), row -> handOn(row, taker));
    try {
      events(listener);
    } catch (Enough seen) {
      return listener.facts(); // the caller has what it wanted
    }
    return listener.facts();
  }

  private static void handOn(SheetRow row, Consumer<SheetRow> taker) {
    try {
      taker.accept(row);
    } catch (RuntimeException e) {
      throw new Thrown(e);
    }
  }

  /**
   * What a broken file makes of its reader is never foreseen: whatever it throws, it is damaged.
   */
  private void events(HSSFListener listener) {
    var request = new HSSFRequest();
    request.addListenerForAllRecords(
        met -> {
          time.check();
          listener.processRecord(met);
        });
    try {
      new HSSFEventFactory().processWorkbookEvents(request, opened);
    } catch (Thrown e) {
      throw e.cause();
    } catch (RuleViolation e) {
      throw e;
    } catch (EncryptedDocumentException e) {
      throw new RuleViolation("workbook.file.encrypted");
    } catch (OldFileFormatException e) {
      throw new RuleViolation("workbook.file.kind", "Excel 95");
    } catch (IOException | RuntimeException e) {
      throw WorkbookFile.damaged(e);
    }
  }

  @Override
  public void close() {
    try {
      opened.close();
    } catch (IOException e) {
      throw WorkbookFile.damaged(e);
    }
  }
}
