package org.meristem.workbook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.RecordFormatException;
import org.meristem.platform.RuleViolation;

/** A workbook of the old .xls kind, read record by record. */
final class XlsFile implements WorkbookFile {
  private final POIFSFileSystem opened;
  private final XlsDirectory directory = new XlsDirectory();

  /**
   * @throws RuleViolation {@code workbook.file.encrypted}, {@code .wrong} where the container holds
   *     something else than a workbook, or {@code .damaged}
   */
  XlsFile(Path content) {
    try {
      opened = new POIFSFileSystem(content.toFile(), true);
    } catch (IOException | IndexOutOfBoundsException | IllegalStateException e) {
      throw WorkbookFile.damaged(e);
    }
    if (opened.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY)) {
      throw new RuleViolation("workbook.file.encrypted");
    }
    if (!opened.getRoot().hasEntryCaseInsensitive("Workbook")
        && !opened.getRoot().hasEntryCaseInsensitive("Book")) {
      throw new RuleViolation("workbook.file.wrong");
    }
    events(directory);
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
    var listener = new XlsSheet(directory.names().indexOf(sheet), rows);
    events(listener);
    return listener.facts();
  }

  private void events(HSSFListener listener) {
    var request = new HSSFRequest();
    request.addListenerForAllRecords(listener);
    try {
      new HSSFEventFactory().processWorkbookEvents(request, opened);
      if (listener instanceof XlsSheet sheet) {
        sheet.end();
      }
    } catch (Enough seen) {
      return; // the caller has what it wanted
    } catch (EncryptedDocumentException e) {
      throw new RuleViolation("workbook.file.encrypted");
    } catch (IOException
        | RecordFormatException
        | IndexOutOfBoundsException
        | IllegalStateException
        | IllegalArgumentException e) {
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
