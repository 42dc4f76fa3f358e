package org.meristem.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.meristem.platform.RuleViolation;

/** A workbook of the old .xls kind, read record by record. */
final class XlsFile implements WorkbookFile {
  static final String EXCEL_95 = "Excel 95";

  /** Where the first record of the workbook tells its version. */
  private static final int VERSION = 5;

  private final POIFSFileSystem opened;
  private final Entry workbook;
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
      workbook = workbook();
      requireReadable();
      events(directory);
    } catch (IOException e) {
      close();
      throw WorkbookFile.damaged(e);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** The stream that holds the workbook; some programs write the new kind under the old name. */
  private Entry workbook() {
    var root = opened.getRoot();
    if (root.hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
      throw new RuleViolation("workbook.file.encrypted");
    }
    for (var name : List.of("Workbook", "Book")) {
      if (root.hasEntryCaseInsensitive(name)) {
        return entry(root, name);
      }
    }
    throw new RuleViolation("workbook.file.wrong");
  }

  private static Entry entry(DirectoryNode root, String name) {
    try {
      return root.getEntryCaseInsensitive(name);
    } catch (IOException e) {
      throw WorkbookFile.damaged(e);
    }
  }

  private void requireReadable() throws IOException {
    try (var stream = opened.getRoot().createDocumentInputStream(workbook)) {
      var start = stream.readNBytes(VERSION + 1);
      if (start.length > VERSION && start[VERSION] == WorkbookFile.BIFF5[VERSION]) {
        throw new RuleViolation("workbook.file.kind", EXCEL_95);
      }
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
  public Set<String> hiddenSheets() {
    return directory.hidden();
  }

  @Override
  public SheetFacts read(String sheet, Consumer<SheetRow> rows) {
    var taker = time.stoppedFor(rows);
    var listener =
        new XlsSheet(directory.names().indexOf(sheet), date1904(), row -> handOn(row, taker));
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
    try (var stream = opened.getRoot().createDocumentInputStream(workbook)) {
      new HSSFEventFactory().processEvents(request, stream);
    } catch (Thrown e) {
      throw e.cause();
    } catch (RuleViolation e) {
      throw e;
    } catch (EncryptedDocumentException e) {
      throw new RuleViolation("workbook.file.encrypted");
    } catch (OldFileFormatException e) {
      throw new RuleViolation("workbook.file.kind", EXCEL_95);
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
