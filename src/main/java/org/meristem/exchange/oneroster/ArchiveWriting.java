package org.meristem.exchange.oneroster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.meristem.workbook.FormulaText;

/**
 * An archive that grows line by line on disk, so that one reading of the register fills all files
 * and they agree with each other. A file without a line is left out, as the standard wants.
 */
final class ArchiveWriting implements AutoCloseable {
  static final String MANIFEST = "manifest.csv";

  private final Path directory;
  private final Map<OneRosterFile, CSVPrinter> tables = new EnumMap<>(OneRosterFile.class);

  ArchiveWriting() throws IOException {
    directory = Files.createTempDirectory("meristem-oneroster");
  }

  void add(Line line) {
    try {
      tables
          .computeIfAbsent(line.file(), this::begin)
          .printRecord(line.values().stream().map(FormulaText::escaped));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CSVPrinter begin(OneRosterFile file) {
    try {
      var table =
          new CSVPrinter(
              Files.newBufferedWriter(directory.resolve(file.fileName())), CSVFormat.RFC4180);
      table.printRecord(file.columns());
      return table;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Packs all that was added, the manifest first. */
  void writeTo(OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry(MANIFEST));
    writeManifest(zip);
    for (var table : tables.entrySet()) {
      table.getValue().close();
      var name = table.getKey().fileName();
      zip.putNextEntry(new ZipEntry(name));
      Files.copy(directory.resolve(name), zip);
    }
    zip.finish();
  }

  private void writeManifest(OutputStream out) throws IOException {
    var manifest =
        new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
    manifest.printRecord("propertyName", "value");
    manifest.printRecord("manifest.version", "1.0");
    manifest.printRecord("oneroster.version", "1.2");
    for (var file : OneRosterFile.values()) {
      manifest.printRecord(file.property(), tables.containsKey(file) ? "bulk" : "absent");
    }
    manifest.printRecord("source.systemName", "Meristem");
    manifest.printRecord("source.systemCode", "meristem");
    manifest.flush();
  }

  @Override
  public void close() throws IOException {
    for (var table : tables.entrySet()) {
      table.getValue().close();
      Files.deleteIfExists(directory.resolve(table.getKey().fileName()));
    }
    Files.deleteIfExists(directory);
  }
}
