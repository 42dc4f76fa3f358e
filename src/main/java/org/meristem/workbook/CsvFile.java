package org.meristem.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.meristem.platform.RuleViolation;

/**
 * A text of separated values as a workbook of one sheet: comma, semicolon or tab; UTF-8 and UTF-16
 * with or without mark, else GB18030. All its cells are text.
 */
final class CsvFile implements WorkbookFile {
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
  private static final int SAMPLE = 8192;

  private static final int LONG_SAMPLE = 1 << 20;
  private static final java.util.regex.Pattern SPACES_BEFORE_QUOTE =
      java.util.regex.Pattern.compile("(?:^|[,;\t\n])\u0000?(?: \u0000?)+\"");

  private final ReadingTime time;
  private final String name;
  private final Path content;
  private final Charset charset;
  private final CSVFormat format;

  /**
   * @throws RuleViolation {@code workbook.file.charset} where the text is in none of the encodings
   */
  CsvFile(String fileName, Path content, ReadingTime time) {
    this.time = time;
    this.name = fileName.replaceFirst(".*/", "").replaceFirst("\\.[^.]*$", "");
    this.content = content;
    this.charset = charset(content);
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
  public SheetFacts read(String sheet, Consumer<SheetRow> rows) {
    var facts = new SheetFacts();
    var taker = time.stoppedFor(rows);
    try (var text = new CsvText(Files.newBufferedReader(content, charset), time);
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
      if (text.length() > CellText.LONGEST) {
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
    var sample = new String(WorkbookFile.start(content, SAMPLE), charset);
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

  private static Charset charset(Path content) {
    var start = WorkbookFile.start(content, SAMPLE);
    if (startsWith(start, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(start, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return candidates(start).stream()
        .filter(charset -> decodes(charset, content))
        .findFirst()
        .orElseThrow(() -> new RuleViolation("workbook.file.charset"));
  }

  /**
   * Line ends of UTF-16 hold a zero byte, which no other encoding of a text does; all zeros of one
   * stand at even places or at odd ones.
   */
  private static List<Charset> candidates(byte[] start) {
    var zeros = IntStream.range(0, start.length).filter(i -> start[i] == 0).toArray();
    if (zeros.length == 0) {
      return List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    }
    var odd = zeros[0] % 2;
    var charset = odd == 1 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    var lines = new String(start, charset).indexOf('\n') >= 0;
    return lines && Arrays.stream(zeros).allMatch(i -> i % 2 == odd) ? List.of(charset) : List.of();
  }

  private static boolean startsWith(byte[] start, int first, int second) {
    return start.length > 1 && (start[0] & 0xFF) == first && (start[1] & 0xFF) == second;
  }

  /** Whether all of it can be decoded, without keeping the text. */
  private static boolean decodes(Charset charset, Path content) {
    try (var text = Files.newBufferedReader(content, charset)) {
      text.transferTo(Writer.nullWriter());
      return true;
    } catch (CharacterCodingException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    // each reading closes its own stream
  }
}
