package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.meristem.platform.Texts;
import org.meristem.students.StudentEntry;
import org.meristem.students.StudentRegister;
import org.meristem.workbook.TableWriter;

/** The list of students as a workbook that can be brought in again: it then says "0 changes". */
@ApplicationScoped
public class StudentExport {
  private static final int CHUNK = 500;

  @Inject private StudentRegister register;
  @Inject private StudentIntake intake;

  /** Asks for the first rows, so that a refusal comes before any byte is sent. */
  public List<StudentEntry> firstRows(String query) {
    return register.after("", query, CHUNK);
  }

  /**
   * @param first as {@link #firstRows} gave them
   */
  public void write(OutputStream out, Locale locale, String query, List<StudentEntry> first)
      throws IOException {
    new TableWriter(intake.columns(), locale)
        .write(out, Texts.of(locale, "students.list.title"), rows -> writeAll(query, first, rows));
  }

  private void writeAll(
      String query, List<StudentEntry> first, Consumer<Map<String, String>> rows) {
    var chunk = first;
    while (!chunk.isEmpty()) {
      chunk.forEach(entry -> rows.accept(StudentValues.of(entry)));
      chunk = register.after(chunk.get(chunk.size() - 1).number(), query, CHUNK);
    }
  }
}
