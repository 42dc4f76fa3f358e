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
  void aRowUsesTheGroupsAboveItOfItsLanguage() throws IOException {
    var words =
        list(
            """
            {worth},en,points?|marks,,x
            {worth},zh,分,,x
            PAPERS,en,scrolls?↔{worth},{worth} of the compass,x
            PAPERS,zh,竹简↔{worth},,x
            """);
    assertThat(words.in("Two points for each scroll")).hasSize(1);
    assertThat(words.in("A scroll earns marks")).hasSize(1);
    assertThat(words.in("竹简每卷十分")).hasSize(1);
    assertThat(words.in("A scroll. It has two points")).isEmpty();
    assertThat(words.in("A scroll with the points of the compass")).isEmpty();
    assertThat(words.in("A scroll")).isEmpty();
    assertThatThrownBy(() -> list("PAPERS,en,{worth},,x")).hasMessage("row 1");
    assertThatThrownBy(() -> list("{worth},zh,分,,x\nPAPERS,en,{worth},,x")).hasMessage("row 2");
  }

  @Test
  void aBareMentionCountsUnlessTheTextSpeaksOfContent() throws IOException {
    var words =
        list(
            """
            CONTENT,en,explains…,,x
            PAPERS,en,number of scrolls,,x
            PAPERS?,en,scrolls?,,x
            AWARDS??,en,laurels,,x
            """);
    assertThat(words.in("Scrolls")).hasSize(1);
    assertThat(words.in("Explains the scroll")).isEmpty();
    assertThat(words.in("Explains the number of scrolls")).hasSize(1);
    assertThat(words.in("Laurels")).hasSize(1);
    assertThat(words.in("Explains the laurels")).isEmpty();
  }

  @Test
  void aHintCountsWhereItsSentenceNamesNothingElse() throws IOException {
    var words = list("PAPERS,en,scrolls,,x\nAWARDS??,en,laurels,,x");
    assertThat(words.in("Scrolls and laurels"))
        .extracting(GuardWords.Finding::kind)
        .containsExactly(FiveOnlyKind.PAPERS);
    assertThat(words.in("Scrolls. Laurels"))
        .extracting(GuardWords.Finding::kind)
        .containsExactly(FiveOnlyKind.PAPERS, FiveOnlyKind.AWARDS);
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
