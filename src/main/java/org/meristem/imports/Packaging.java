package org.meristem.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.meristem.platform.RuleViolation;

/**
 * A form other than a workbook in which a table may come, such as an archive of several files; it
 * is turned into one text table when it is handed in, and from then on that is the file.
 */
public interface Packaging {
  /** Whether an upload of this kind and name comes in this form. */
  boolean takes(String kind, String fileName);

  /** What the table is called, ending in {@code .csv}; its rows are counted as in that file. */
  String table();

  /**
   * Writes the table as values separated by commas, in UTF-8.
   *
   * @return what people should know of what it was made from
   * @throws RuleViolation where the upload is not what it ought to be
   */
  List<Said> unpack(Path upload, OutputStream table) throws IOException;

  /**
   * Stores an identifier in the upload with whoever hands it in and says that it is theirs, where
   * they have none yet.
   *
   * @throws RuleViolation where it is another person's
   */
  default void claim(Path upload) throws IOException {}
}
