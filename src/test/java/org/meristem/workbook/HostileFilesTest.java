package org.meristem.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.meristem.platform.RuleViolation;

/** Whatever a file does, the answer is a sentence, in time and in little memory. */
class HostileFilesTest {
  private static final Path MADE = Path.of("target", "hostile");
  private static final long IN_TIME = TimeUnit.SECONDS.toMillis(20);

  @Test
  void everyHostileFileIsAnsweredInTimeAndInHalfAGigabyte() throws Exception {
    Files.createDirectories(MADE);
    var expected = new TreeMap<String, String>();
    for (var file : HostileFiles.all()) {
      try (var out = Files.newOutputStream(MADE.resolve(file.name()))) {
        file.content().write(out);
      }
      expected.put(file.name(), file.answer());
    }
    var answers = new TreeMap<String, String>();
    for (var line : answers()) {
      var parts = line.split("\t");
      if (parts.length != 3) {
        continue; // a library's word to its makers
      }
      answers.put(parts[0], parts[1]);
      assertThat(Long.parseLong(parts[2])).as(line).isLessThan(IN_TIME);
    }
    assertThat(answers).containsExactlyInAnyOrderEntriesOf(expected);
  }

  private static Iterable<String> answers() throws IOException, InterruptedException {
    var said = MADE.resolve("answers.tsv");
    var reading =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                HostileReading.class.getName(),
                MADE.toString())
            .redirectOutput(said.toFile())
            .redirectError(MADE.resolve("errors.txt").toFile())
            .start();
    assertThat(reading.waitFor(10, TimeUnit.MINUTES)).isTrue();
    return Files.readAllLines(said);
  }

  /** Reads one file after the other, in a process of its own. */
  static final class HostileReading {
    public static void main(String[] arguments) throws IOException {
      for (var file : HostileFiles.all()) {
        var start = System.nanoTime();
        var answer = answer(new File(arguments[0], file.name()).toPath());
        System.out.printf(
            "%s\t%s\t%d%n", file.name(), answer, (System.nanoTime() - start) / 1_000_000);
      }
    }
  }

  private static String answer(Path file) {
    try {
      new TableReader(TableReaderTest.COLUMNS).read(file.getFileName().toString(), file, row -> {});
      return HostileFiles.READ;
    } catch (RuleViolation refusal) {
      return refusal.key();
    } catch (RuntimeException | Error e) {
      return e.toString();
    }
  }

  @Test
  void anOldWorkbookWithBytesChangedAtRandomIsReadOrRefused() throws IOException {
    var random = new Random(1406);
    var changed = Files.createTempFile("changed", ".xls");
    var whole = HostileFiles.oldWorkbook(null);
    for (var i = 0; i < 200; i++) {
      var content = whole.clone();
      for (var j = 0; j < 1 + i / 20; j++) {
        content[512 + random.nextInt(content.length - 512)] = (byte) random.nextInt(256);
      }
      Files.write(changed, content);
      assertThat(answer(changed)).matches("read|workbook\\..*");
    }
    Files.delete(changed);
  }

  @Test
  void aReadingThatTakesTooLongIsStopped() throws IOException {
    var rows = HandmadeXlsx.times(100_000, "<row><c><v>1</v></c></row>");
    var file =
        org.meristem.testing.TempFile.of(
            HostileFiles.bytes(
                new HandmadeXlsx()
                    .rows(HandmadeXlsx.all(HandmadeXlsx.text(HandmadeXlsx.TABLE), rows))));
    var reader =
        new TableReader(
            TableReaderTest.COLUMNS, TableChoice.NONE, Map.of(), java.time.Duration.ofMillis(1));
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                    RuleViolation.class, () -> reader.read("t.xlsx", file, row -> {}))
                .key())
        .isEqualTo("workbook.file.slow");
  }
}
