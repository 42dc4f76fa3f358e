package org.meristem.exchange.oneroster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.meristem.platform.Causes;
import org.meristem.platform.RuleViolation;
import org.meristem.workbook.FormulaText;

/** An uploaded archive, measured and its manifest read before anything in it is believed. */
final class Archive implements AutoCloseable {
  /** The most records of one kind that are kept in mind while the files are put together. */
  static final int MOST_RECORDS = 200_000;

  private static final char MARK = '\uFEFF';
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setAllowMissingColumnNames(true)
          .get();

  /** What the archivers of some systems add for themselves. */
  private static final Pattern FOREIGN =
      Pattern.compile("(?i)(.*/)?(__MACOSX/.*|\\.[^/]*|Thumbs\\.db)");

  private final ZipFile zip;
  private final Map<String, ZipEntry> files;
  private final Map<String, String> manifest = new HashMap<>();
  private final Set<String> deleted = new HashSet<>();

  /**
   * @throws RuleViolation {@code exchange.oneroster.damaged}, {@code .large}, {@code .manifest},
   *     {@code .version} or {@code .delta}
   */
  Archive(Path upload) throws IOException {
    try {
      zip = new ZipFile(upload.toFile());
    } catch (IOException | IllegalArgumentException e) {
      throw damaged(".zip", e);
    }
    try {
      ArchiveSize.requireModest(zip, Files.size(upload));
      files = files(zip);
      readManifest();
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** By their names; all at the top, or all in one folder. */
  private static Map<String, ZipEntry> files(ZipFile zip) {
    var files = new HashMap<String, Map<String, ZipEntry>>();
    for (var entry : Collections.list(zip.entries())) {
      var path = entry.getName().replace('\\', '/');
      if (!entry.isDirectory() && !FOREIGN.matcher(path).matches()) {
        var end = path.lastIndexOf('/') + 1;
        files
            .computeIfAbsent(path.substring(0, end), folder -> new HashMap<>())
            .put(path.substring(end), entry);
      }
    }
    return files.size() == 1 ? files.values().iterator().next() : files.getOrDefault("", Map.of());
  }

  private void readManifest() {
    if (!files.containsKey(ArchiveWriting.MANIFEST)) {
      throw new RuleViolation("exchange.oneroster.manifest");
    }
    read(
        ArchiveWriting.MANIFEST,
        List.of("propertyName", "value"),
        line -> manifest.put(value(line, "propertyName"), value(line, "value")));
    var version = manifest.getOrDefault("oneroster.version", "");
    if (!version.matches("1\\.\\d+(\\.\\d+)?")) {
      throw new RuleViolation("exchange.oneroster.version", version);
    }
    manifest.forEach(
        (property, value) -> {
          if (property.startsWith("file.") && value.toLowerCase(Locale.ROOT).equals("delta")) {
            throw new RuleViolation("exchange.oneroster.delta", property.substring(5) + ".csv");
          }
        });
  }

  /** Whether the manifest announces a file. */
  boolean has(OneRosterFile file) {
    return manifest.getOrDefault(file.property(), "absent").toLowerCase(Locale.ROOT).equals("bulk");
  }

  /**
   * Hands on the lines of a file but for those that are marked as to be deleted.
   *
   * @param needed columns that it must have
   * @return the header row
   * @throws RuleViolation {@code exchange.oneroster.file}, {@code .column}, {@code .charset} or
   *     {@code .damaged}
   */
  List<String> read(OneRosterFile file, List<String> needed, Consumer<CSVRecord> lines) {
    if (!has(file) || !files.containsKey(file.fileName())) {
      throw new RuleViolation("exchange.oneroster.file", file.fileName());
    }
    return read(
        file.fileName(),
        needed,
        line -> {
          if (isDeleted(line)) {
            deleted.add(file + " " + value(line, "sourcedId"));
          } else {
            lines.accept(line);
          }
        });
  }

  /** Hands on every line of users.csv, so that each keeps its place. */
  void readUsers(Consumer<CSVRecord> lines) {
    read(OneRosterFile.USERS.fileName(), List.of(), lines);
  }

  /** What is neither active nor without a status is on its way out. */
  static boolean isDeleted(CSVRecord line) {
    var status = value(line, "status");
    return !status.isEmpty() && !is(status, "active");
  }

  /** How many records were met that are to be deleted. */
  int deleted() {
    return deleted.size();
  }

  private List<String> read(String name, List<String> needed, Consumer<CSVRecord> lines) {
    try (var text = text(name);
        var table = CSVParser.parse(text, FORMAT)) {
      for (var column : needed) {
        if (!table.getHeaderNames().contains(column)) {
          throw new RuleViolation("exchange.oneroster.column", name, column);
        }
      }
      table.forEach(lines);
      return table.getHeaderNames();
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw Causes.find(e, CharacterCodingException.class).isPresent()
          ? new RuleViolation("exchange.oneroster.charset", name)
          : damaged(name, e);
    }
  }

  private Reader text(String name) throws IOException {
    var content = zip.getInputStream(files.get(name));
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var text = new PushbackReader(new BufferedReader(new InputStreamReader(content, decoder)));
    var first = text.read();
    if (first >= 0 && first != MARK) {
      text.unread(first);
    }
    return text;
  }

  /**
   * What a file says of each of its records, by their sourcedId; null leaves a record out.
   *
   * @throws RuleViolation {@code workbook.file.rows} where there are too many, and as {@link #read}
   */
  <T> Map<String, T> byId(OneRosterFile file, List<String> needed, Function<CSVRecord, T> reading) {
    var found = new HashMap<String, T>();
    read(
        file,
        needed,
        line -> {
          var record = reading.apply(line);
          if (record != null) {
            found.put(value(line, "sourcedId"), record);
          }
          if (found.size() > MOST_RECORDS) {
            throw new RuleViolation("workbook.file.rows", MOST_RECORDS);
          }
        });
    return found;
  }

  /**
   * A value without spaces around it or the mark of a formula before it; empty where the line ends
   * before or there is no column.
   */
  static String value(CSVRecord line, String column) {
    return line.isSet(column) ? FormulaText.unescaped(line.get(column).strip()) : "";
  }

  /** Whether a value is a term of the standard, in whatever letters. */
  static boolean is(String value, String term) {
    return value.equalsIgnoreCase(term);
  }

  static RuleViolation damaged(String name, Exception cause) {
    var refusal = new RuleViolation("exchange.oneroster.damaged", name);
    refusal.initCause(cause);
    return refusal;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
