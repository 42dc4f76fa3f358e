package org.meristem.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.meristem.platform.RuleViolation;

/**
 * A text of separated values as a workbook of one sheet: comma, semicolon or tab; UTF-8 and UTF-16
 * with or without mark, else as {@link TextEncoding} guesses. All its cells are text.
 */
final class CsvFile implements WorkbookFile {
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
  private static final int SAMPLE = 8192;

  private static final int LONG_SAMPLE = 1 << 20;
  private static final Pattern SPACES_BEFORE_QUOTE =
      Pattern.compile("(?:^|[,;\t\n])\u0000? [ \u0000]*+\"");

  private final ReadingTime time;
  private final String name;
  private final Path content;
  private final TextEncoding encoding;
  private final CSVFormat format;

  /**
   * @param chosenEncoding as {@link TextEncoding#of}
   * @throws RuleViolation {@code workbook.file.charset} where the text is in none of the encodings
   */
  CsvFile(String fileName, Path content, ReadingTime time, String chosenEncoding) {
    this.time = time;
    this.name = fileName.replaceFirst(".*/", "").replaceFirst("\\.[^.]*$", "");
    this.content = content;
    this.encoding = TextEncoding.of(content, chosenEncoding);
    this.format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator())
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(hasSpacesBeforeQuotes(content))
            .get();
  }

  @Override
  public boolean date1904() {
    return false;
  }

  @Override
  public List<String> sheets() {
    return List.of(name);
  }

  @Override
  public Optional<TextEncoding> encoding() {
    return Optional.of(encoding);
  }

  @Override
  public SheetFacts read(String sheet, Consumer<SheetRow> rows) {
    var facts = new SheetFacts();
    var taker = time.stoppedFor(rows);
    try (var text = new CsvText(Files.newBufferedReader(content, encoding.charset()), time);
        var parser = format.parse(text)) {
      rows(parser, text, taker);
    } catch (Enough seen) {
      return facts; // the caller has what it wanted
    } catch (IOException e) {
      throw WorkbookFile.damaged(e);
    }
    return facts;
  }

  private static void rows(CSVParser parser, CsvText text, Consumer<SheetRow> taker) {
    var records = parser.iterator();
    for (var line = 1L; isNext(records, line); line = parser.getCurrentLineNumber() + 1) {
      var record = records.next();
      text.endOfRow();
      taker.accept(row(record));
    }
  }

  /**
   * Whether another row follows.
   *
   * @param line where it begins, from 1
   * @throws RuleViolation {@code workbook.file.quote} with the line, where a quotation mark is out
   *     of place
   */
  private static boolean isNext(Iterator<CSVRecord> records, long line) {
    try {
      return records.hasNext();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CSVException) {
        throw new RuleViolation("workbook.file.quote", line);
      }
      throw WorkbookFile.damaged(e);
    }
  }

  /**
   * Spaces between a separator and a quote belong to neither. Where there are none, what stands
   * around a text stays, so that a control character is not taken for a space in silence.
   */
  private static boolean hasSpacesBeforeQuotes(Path content) {
    var sample = WorkbookFile.start(content, LONG_SAMPLE);
    return SPACES_BEFORE_QUOTE.matcher(new String(sample, StandardCharsets.ISO_8859_1)).find();
  }

  private static SheetRow row(CSVRecord line) {
    WorkbookFile.requireWithinLimits((int) line.getRecordNumber(), line.size() - 1);
    var cells = new SheetRow.Cells();
    for (var column = 0; column < line.size(); column++) {
      var text = line.get(column);
      if (text.length() > CellText.LONGEST && !text.isBlank()) {
        throw CellText.tooLong();
      }
      if (!text.isEmpty()) {
        cells.put(column, new Cell(Cell.Kind.TEXT, text));
      }
    }
    return cells.end((int) line.getRecordNumber(), false);
  }

  /** The separator that stands most often outside quotes in the first line that has any. */
  private char separator() {
    var sample = new String(WorkbookFile.start(content, SAMPLE), encoding.charset());
    return sample
        .lines()
        .map(line -> line.replaceAll("\"[^\"]*\"", ""))
        .filter(line -> SEPARATORS.stream().anyMatch(separator -> line.indexOf(separator) >= 0))
        .findFirst()
        .map(
            line ->
                SEPARATORS.stream()
                    .max(
                        Comparator.comparingLong(
                            separator -> line.chars().filter(c -> c == separator).count()))
                    .orElseThrow())
        .orElse(',');
  }

  @Override
  public void close() {
    // each reading closes its own stream
  }
}
