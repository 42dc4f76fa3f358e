package org.meristem.workbook;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.meristem.platform.RuleViolation;

/**
 * Finds the table in a workbook by the headers it knows, and reads its rows with every fault named
 * by cell.
 */
public final class TableReader {
  private final List<Column> columns;
  private final TableChoice choice;
  private final Map<String, Map<String, String>> remembered;
  private final Duration most;

  public TableReader(List<Column> columns) {
    this(columns, TableChoice.NONE, Map.of());
  }

  /**
   * @param remembered what the headers of earlier files were said to mean, by {@link
   *     TableHead#headerSet()}
   */
  public TableReader(
      List<Column> columns, TableChoice choice, Map<String, Map<String, String>> remembered) {
    this(columns, choice, remembered, ReadingTime.USUAL);
  }

  /**
   * @param most how long the reading of a file may take, not counting what is done with its rows
   */
  TableReader(
      List<Column> columns,
      TableChoice choice,
      Map<String, Map<String, String>> remembered,
      Duration most) {
    this.columns = columns;
    this.choice = choice;
    this.remembered = remembered;
    this.most = most;
  }

  /** Takes what is read. */
  public interface Taker {
    /**
     * The first row comes next. It may be called a second time: merged cells are known only at the
     * end of a sheet, and then all is read again.
     */
    default void begin(TableHead head) {}

    void row(TableRow row);

    /** No more rows come. */
    default void end() {}
  }

  /**
   * What a reading found besides the rows it handed on.
   *
   * @param hiddenSheet whether the sheet itself is hidden
   * @param unreadSheets other sheets that hold a table of the same kind
   * @param encoding the encoding of a text where it was guessed, or null
   * @param sample texts that show whether the guess is right
   * @param hiddenColumns headers of columns that the sheet hides and that were read all the same
   * @param filledCells how many empty cells got the value of the merged cells they lie in
   */
  public record Summary(
      TableHead head,
      boolean hiddenSheet,
      List<String> unreadSheets,
      String encoding,
      List<String> sample,
      int rows,
      int summaryRows,
      int hiddenRows,
      List<String> hiddenColumns,
      int filledCells) {}

  /**
   * Reads the table, row by row.
   *
   * @param name the file's name, as the sender has it
   * @throws RuleViolation where the file is no workbook, {@code workbook.header.none} where no
   *     sheet has the headers, {@code workbook.header.missing} where a needed column is absent,
   *     {@code workbook.header.twice} where one column stands there twice, {@code
   *     workbook.sheet.none} where the chosen sheet is not there
   */
  public Summary read(String name, Path content, Taker taker) {
    try (var file = WorkbookFile.open(name, content, choice.encoding(), most)) {
      var finder = new HeadFinder(columns, choice, remembered);
      var head = finder.requireComplete(finder.find(file));
      return body(file, head, finder.others(file, head), taker);
    }
  }

  private Summary body(WorkbookFile file, TableHead head, List<String> others, Taker taker) {
    var body = new TableBody(head, choice, file.date1904(), null, taker);
    taker.begin(head);
    var facts = file.read(head.sheet(), body);
    if (facts.mergesBelow(head.bodyRow(), head.columns().keySet())) {
      body = new TableBody(head, choice, file.date1904(), facts, taker);
      taker.begin(head);
      file.read(head.sheet(), body);
    }
    taker.end();
    return body.summary(file, others, facts);
  }

  /**
   * What the columns of a file would be, whether all that are needed are there or not.
   *
   * @throws RuleViolation where the file is no workbook or nothing in it is recognised
   */
  public TableHead head(String name, Path content) {
    try (var file = WorkbookFile.open(name, content, choice.encoding(), most)) {
      return new HeadFinder(columns, choice, remembered).find(file);
    }
  }
}
