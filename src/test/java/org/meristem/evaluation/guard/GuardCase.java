package org.meristem.evaluation.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.meristem.platform.BilingualText;
import org.meristem.talent.AchievementKind;

/**
 * A template of two criteria, the second without a word, and the flags that it must raise: {@code
 * RULE} or {@code RULE:KIND}. Of the cases, "seen" were before the author of the word list while it
 * was first written, "held" were not, "field" are wordings of real regulations and forms.
 */
record GuardCase(String trial, Set<String> expected, Part part, String text, Examined template) {
  private static final Path FOLDER = Path.of("src/test/resources/org/meristem/evaluation/guard");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  static List<GuardCase> problems() {
    return read("problems.csv");
  }

  static List<GuardCase> harmless() {
    return read("harmless.csv");
  }

  private static List<GuardCase> read(String file) {
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = Files.newBufferedReader(FOLDER.resolve(file), StandardCharsets.UTF_8);
        var rows = format.parse(reader)) {
      return rows.stream().map(GuardCase::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GuardCase of(CSVRecord row) {
    var part = row.get("part").isEmpty() ? Part.NAME : Part.valueOf(row.get("part"));
    var text = row.get("text");
    var said =
        row.get("language").equals("zh")
            ? new BilingualText(null, text)
            : new BilingualText(text, null);
    var weight = new BigDecimal(row.get("weight").isEmpty() ? "20" : row.get("weight"));
    var gate = row.get("gate").isEmpty() ? null : Integer.valueOf(row.get("gate"));
    var evidence = set(row.get("evidence"), AchievementKind::valueOf);
    return new GuardCase(
        row.get("trial"),
        new TreeSet<>(set(row.get("expected"), Function.identity())),
        part,
        text,
        new Examined(
            row.get("transfer").equals("yes"),
            List.of(
                item("C1", part, said, weight, gate, evidence),
                item("C2", part, null, HUNDRED.subtract(weight), null, Set.of())),
            set(row.get("order"), FiveOnlyKind::valueOf),
            set(row.get("revealed"), FiveOnlyKind::valueOf)));
  }

  static Examined.Item item(
      String code,
      Part part,
      BilingualText text,
      BigDecimal weight,
      Integer gate,
      Set<AchievementKind> evidence) {
    return new Examined.Item(
        code,
        part == Part.NAME ? text : null,
        part == Part.QUESTION ? text : null,
        part == Part.ANCHORS ? text : null,
        weight,
        gate,
        Set.of(),
        evidence);
  }

  private static <T> Set<T> set(String words, Function<String, T> of) {
    return Stream.of(words.split(" "))
        .filter(word -> !word.isEmpty())
        .map(of)
        .collect(Collectors.toSet());
  }

  /** The same words spelled another way. */
  GuardCase spelled(String otherwise) {
    var first = template.criteria().get(0);
    var said = new BilingualText(otherwise, null);
    var item = item("C1", part, said, first.weight(), first.gate(), first.evidence());
    return new GuardCase(
        trial,
        expected,
        part,
        otherwise,
        new Examined(
            template.transfer(),
            List.of(item, template.criteria().get(1)),
            template.order(),
            template.revealed()));
  }

  static Set<String> named(GuardReport report) {
    return report.flags().stream()
        .map(flag -> flag.rule() + (flag.kind() == null ? "" : ":" + flag.kind()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
