package org.meristem.evaluation.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class GuardWordsTest {
  private static final Path LIST =
      Path.of("src/main/resources/org/meristem/evaluation/five-only.csv");

  @Test
  void everyRowOfTheHouseSaysWhyAndIsWrittenInTheFormThatTextsAreReadIn() throws IOException {
    for (var row : rows()) {
      assertThat(row.get("note")).as(row.toString()).isNotBlank();
      assertThat(row.get("language")).as(row.toString()).isIn("en", "zh");
      assertThat(row.get("expression"))
          .as(row.toString())
          .isEqualTo(row.get("expression").toLowerCase(Locale.ROOT))
          .doesNotContain("’", "‘");
    }
  }

  @Test
  void everyKindIsNamedInBothLanguages() throws IOException {
    var named = rows().stream().map(row -> row.get("kind") + " " + row.get("language")).toList();
    for (var kind : FiveOnlyKind.values()) {
      assertThat(named).contains(kind + " en", kind + " zh");
    }
  }

  @Test
  void aRowThatCannotBeUsedIsNamed() {
    assertThatThrownBy(() -> list("PAPERS,en,numbers,,x\nHATS,en,hats,,x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("row 2");
    assertThatThrownBy(() -> list("PAPERS,en,(,,x")).hasMessage("row 1");
  }

  @Test
  void anotherListFindsOtherWords() throws IOException {
    var words =
        list(
            """
            PAPERS,en,scrolls?,scrolls? of honour,x
            PAPERS,zh,竹简,,x
            REJECTION,en,never mind…,,x
            REQUIREMENT,en,…or else,,x
            """);
    assertThat(words.in("Count the Scrolls."))
        .containsExactly(new GuardWords.Finding(FiveOnlyKind.PAPERS, "Scrolls", null));
    assertThat(words.in("竹 简"))
        .containsExactly(new GuardWords.Finding(FiveOnlyKind.PAPERS, "竹 简", null));
    assertThat(words.in("Two scrolls or else!"))
        .containsExactly(new GuardWords.Finding(FiveOnlyKind.PAPERS, "scrolls", "scrolls or else"));
    assertThat(words.in("never mind the scrolls")).isEmpty();
    assertThat(words.in("never mind the weather, scrolls count")).hasSize(1);
    assertThat(words.in("a scroll of honour")).isEmpty();
    assertThat(words.in("scrolling")).isEmpty();
  }

  @Test
  void aLongTextIsReadInGoodTime() {
    var words = GuardWords.ofHouse();
    var parts = List.of("number of a ", "not the, ", "不看论文", "1 ", "required a, ", "，", "项目");
    for (var part : parts) {
      var text = part.repeat(8000 / part.length());
      assertTimeout(Duration.ofSeconds(5), () -> words.in(text));
    }
  }

  private static GuardWords list(String rows) throws IOException {
    return GuardWords.of(new StringReader("kind,language,expression,unless,note\n" + rows));
  }

  private static List<CSVRecord> rows() throws IOException {
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = Files.newBufferedReader(LIST, StandardCharsets.UTF_8);
        var rows = format.parse(reader)) {
      return rows.getRecords();
    }
  }
}
