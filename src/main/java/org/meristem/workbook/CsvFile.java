package org.meristem.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.meristem.platform.RuleViolation;

/**
 * A text of separated values as a workbook of one sheet: comma, semicolon or tab; UTF-8 and UTF-16
 * with or without mark, else GB18030. All its cells are text.
 */
final class CsvFile implements WorkbookFile {
  private static final char MARK = '\uFEFF';
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
  private static final int SAMPLE = 8192;

  private final String name;
  private final byte[] content;
  private final Charset charset;
  private final CSVFormat format;

  /**
   * @throws RuleViolation {@code workbook.file.charset} where the text is in none of the encodings
   */
  CsvFile(String fileName, byte[] content) {
    this.name = fileName.replaceFirst("\\.[^.]*$", "");
    this.content = content;
    this.charset = charset(content);
    this.format =
        CSVFormat.DEFAULT
            .builder()
            .setDelimiter(separator())
            .setIgnoreEmptyLines(false)
            .setIgnoreSurroundingSpaces(true)
            .get();
  }

  @Override
  public boolean date1904() {
    return false;
  }

  @Override
  public void sheets(BiConsumer<String, Consumer<Consumer<SheetRow>>> handler) {
    handler.accept(name, this::read);
  }

  private void read(Consumer<SheetRow> rows) {
    try (var text = text();
        var parser = format.parse(text)) {
      for (var line : parser) {
        rows.accept(row(line));
      }
    } catch (Enough seen) {
      return; // the caller has what it wanted
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw WorkbookFile.damaged(e);
    }
  }

  private static SheetRow row(CSVRecord line) {
    WorkbookFile.requireWithinLimits((int) line.getRecordNumber(), line.size() - 1);
    var cells = new TreeMap<Integer, Cell>();
    for (var column = 0; column < line.size(); column++) {
      if (!line.get(column).isEmpty()) {
        cells.put(column, new Cell(Cell.Kind.TEXT, line.get(column)));
      }
    }
    return new SheetRow((int) line.getRecordNumber(), cells);
  }

  private Reader text() throws IOException {
    var text = new InputStreamReader(new ByteArrayInputStream(content), charset);
    if (content.length > 0
        && new String(content, 0, Math.min(content.length, 4), charset).charAt(0) == MARK) {
      text.read();
    }
    return text;
  }

  /** The separator that stands most often outside quotes in the first line that has any. */
  private char separator() {
    var sample = new String(content, 0, Math.min(content.length, SAMPLE), charset);
    return sample
        .lines()
        .map(line -> line.replaceAll("\"[^\"]*\"", ""))
        .filter(line -> SEPARATORS.stream().anyMatch(separator -> line.indexOf(separator) >= 0))
        .findFirst()
        .map(
            line ->
                SEPARATORS.stream()
                    .max(
                        java.util.Comparator.comparingLong(
                            separator -> line.chars().filter(c -> c == separator).count()))
                    .orElseThrow())
        .orElse(',');
  }

  private static Charset charset(byte[] content) {
    if (startsWith(content, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (startsWith(content, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    return candidates(content).stream()
        .filter(charset -> decodes(charset.newDecoder(), content))
        .findFirst()
        .orElseThrow(() -> new RuleViolation("workbook.file.charset"));
  }

  /**
   * Separators and line ends of UTF-16 hold a zero byte, which no other encoding of a text does.
   */
  private static List<Charset> candidates(byte[] content) {
    for (var i = 0; i < Math.min(content.length, SAMPLE); i++) {
      if (content[i] == 0) {
        return List.of(i % 2 == 1 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
      }
    }
    return List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
  }

  private static boolean startsWith(byte[] content, int first, int second) {
    return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
  }

  /** Whether all of it can be decoded, without keeping the text. */
  private static boolean decodes(CharsetDecoder decoder, byte[] content) {
    decoder
        .onMalformedInput(CodingErrorAction.REPORT)
        .onUnmappableCharacter(CodingErrorAction.REPORT);
    var in = ByteBuffer.wrap(content);
    var out = CharBuffer.allocate(SAMPLE);
    while (true) {
      var result = decoder.decode(in, out, true);
      if (result.isError()) {
        return false;
      }
      if (result.isUnderflow()) {
        return true;
      }
      out.clear();
    }
  }

  @Override
  public void close() {
    // nothing is held open
  }
}
