package org.meristem.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Locale;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Texts;
import org.meristem.workbook.FormWriter;
import org.meristem.workbook.Mark;
import org.meristem.workbook.MarkedCopy;
import org.meristem.workbook.TableWriter;
import org.meristem.workbook.TemplateWriter;

/**
 * Workbooks that go out: a list that comes in again as "0 changes", an empty one to be filled in,
 * and somebody's own with its faults marked.
 */
@ApplicationScoped
public class WorkbookWriting {
  @Inject private Intakes intakes;
  @Inject private Batches batches;
  @Inject private Uploads uploads;
  @Inject private ImportDesk desk;
  @Inject private ProblemTexts texts;
  @Inject private CurrentUser currentUser;

  /**
   * @throws NotPermitted where the person may not see this list
   */
  public void requireListPermitted(String kind) {
    if (!intakes.of(kind).mayExport(currentUser.get())) {
      throw new NotPermitted();
    }
  }

  /** Writes all records of a kind that the words find. */
  public void list(String kind, String query, Locale locale, OutputStream out) throws IOException {
    requireListPermitted(kind);
    var intake = intakes.of(kind);
    var form = intake.form(locale);
    if (form.isPresent()) {
      new FormWriter(intake.columns(), locale).write(out, form.get());
      return;
    }
    new TableWriter(intake.columns(), locale)
        .write(out, title(kind, locale), rows -> intake.each(query, rows));
  }

  /**
   * @throws NotPermitted where the person may not bring this kind in
   */
  public void template(String kind, Locale locale, OutputStream out) throws IOException {
    var intake = intakes.permitted(kind, currentUser.get());
    new TemplateWriter(intake.columns(), intake.codes(), locale).write(out, title(kind, locale));
  }

  /**
   * The file of a batch with a note on every cell that has a fault.
   *
   * @throws NotFound where it was not read or is no longer kept
   */
  @Transactional
  public MarkedFile marked(long id, Locale locale) {
    var batch = desk.markable(id);
    var marks = new ArrayList<Mark>();
    for (var fault : batches.problems(id, 0, Integer.MAX_VALUE).rows()) {
      if (fault.cell() != null) {
        marks.add(
            new Mark(fault.cell(), fault.severity(), texts.message(locale, batch.kind(), fault)));
      }
    }
    var copy = new MarkedCopy(batch.sheet(), batch.choices().table().encoding(), marks);
    return uploads.read(id, file -> MarkedFile.of(batch.fileName(), file, copy));
  }

  private static String title(String kind, Locale locale) {
    return Texts.of(locale, "imports.kind." + kind);
  }
}
