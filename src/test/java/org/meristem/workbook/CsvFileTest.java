package org.meristem.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meristem.platform.RuleViolation;
import org.meristem.testing.TempFile;

class CsvFileTest {
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("students.column.", "studentNumber", ColumnTypes.digits(12)).needed(),
          Column.text("students.column.", "name", 40));

  @ParameterizedTest
  @CsvSource({
    "UTF-8,false",
    "UTF-8,true",
    "UTF-16LE,false",
    "UTF-16LE,true",
    "UTF-16BE,true",
    "GB18030,false"
  })
  void everyEncodingGivesTheSameRows(String charset, boolean marked) {
    var text = (marked ? "\uFEFF" : "") + "学号,姓名\n202214060001,𠮷田明\n202214060002,阿依古丽·热合曼\n";
    assertThat(read(text.getBytes(Charset.forName(charset))))
        .extracting(row -> row.values().get("name"))
        .containsExactly("𠮷田明", "阿依古丽·热合曼");
  }

  @ParameterizedTest
  @CsvSource({
    "GB18030,张伟,李娜",
    "GB18030,阿依古丽·热合曼,龚璟",
    "Big5,陳大文,黃麗華",
    "windows-1252,Jörg Müller,Günül Öztürk",
    "windows-1252,Françoise,Zoë Núñez"
  })
  void anEncodingIsGuessedByCommonLettersAndSaid(String charset, String one, String other) {
    var text = "Student number,Name\n202214060001,%s\n202214060002,%s\n".formatted(one, other);
    var file = TempFile.of(text.getBytes(Charset.forName(charset)));
    var summary = new TableReader(COLUMNS).read("roster.csv", file, row -> {});
    assertThat(summary.encoding()).isEqualTo(charset);
    assertThat(summary.sample()).containsExactly(one, other);
    assertThat(
            new TableReader(COLUMNS).read("a.csv", TempFile.of(utf8(text)), row -> {}).encoding())
        .isNull();
  }

  @Test
  void aChosenEncodingGoesBeforeTheGuess() {
    var file = TempFile.of("学号,姓名\n202214060001,张伟\n".getBytes(Charset.forName("GB18030")));
    var choice = new TableChoice(null, 0, Map.of(), Map.of(), Set.of(), "GB18030");
    var summary = new TableReader(COLUMNS, choice, Map.of()).read("t.csv", file, row -> {});
    assertThat(summary.encoding()).isNull();
    var wrong = new TableChoice(null, 0, Map.of(), Map.of(), Set.of(), "UTF-8");
    assertThat(
            catchThrowableOfType(
                    RuleViolation.class,
                    () -> new TableReader(COLUMNS, wrong, Map.of()).read("t.csv", file, row -> {}))
                .key())
        .isEqualTo("workbook.file.charset");
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void everySeparatorIsFoundAlsoWhereAnotherStandsInQuotes(String separator) {
    var text =
        "\"Student number\""
            + separator
            + "\"Name\"\r\n202214060001"
            + separator
            + "\"Li, Na; \"\"N\"\"\"\r\n";
    assertThat(read(utf8(text)).get(0).values()).containsEntry("name", "Li, Na; \"N\"");
  }

  @Test
  void theSheetIsCalledAsTheFileInWhicheverArchiveItCame() {
    var file = TempFile.of(utf8("a,b\n"));
    assertThat(
            new CsvFile("all.zip/users.csv", file, new ReadingTime(ReadingTime.USUAL), null)
                .sheets())
        .containsExactly("users");
    assertThat(new CsvFile("users.v2.csv", file, new ReadingTime(ReadingTime.USUAL), null).sheets())
        .containsExactly("users.v2");
  }

  @Test
  void aCellIsNamedAsASpreadsheetWouldNameItAlsoAfterBlankAndBrokenLines() {
    var rows = read(utf8("Student number,Name\n\n202214060001,\"Li\nNa\"\n,Wang\n"));
    assertThat(rows.get(1).faults()).extracting(Fault::cell).containsExactly("A4");
  }

  @Test
  void aNumberThatASpreadsheetShortenedIsAFault() {
    assertThat(read(utf8("Student number,Name\n2.02214E+11,Li\n")).get(0).faults())
        .extracting(Fault::code)
        .containsExactly("digits.lost");
  }

  @Test
  void whatCannotBeATextIsRefused() {
    assertThat(refusal(new byte[] {(byte) 0xFF, 'a', (byte) 0x81, ',', 'b', '\n'}))
        .isEqualTo("workbook.file.charset");
    assertThat(refusal(utf8("a" + ",".repeat(2000) + "\n"))).isEqualTo("workbook.file.columns");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"never closed", "\"Li\" Na", "x,\"Li\"\"Na\" \"\nWang"})
  void aStrayQuotationMarkIsNamedByItsLine(String cell) {
    var content = utf8("Student number,Name\n\n1,\"Li\nNa\"\n2," + cell + "\n3,Wang\n");
    var refusal = catchThrowableOfType(RuleViolation.class, () -> read(content));
    assertThat(refusal.key()).isEqualTo("workbook.file.quote");
    assertThat(refusal.arguments()).containsExactly(5L);
  }

  @Property(tries = 200)
  void whatAWriterQuotesIsReadBack(@ForAll("tables") List<List<String>> table) throws IOException {
    var out = new StringBuilder();
    CSVFormat.EXCEL.print(out).printRecords(table);
    var seen = new ArrayList<List<String>>();
    new CsvFile(
            "t.csv",
            TempFile.of(utf8("head,line\n" + out)),
            new ReadingTime(ReadingTime.USUAL),
            null)
        .read(
            "t",
            row ->
                seen.add(
                    Stream.of(0, 1)
                        .map(row::cell)
                        .map(cell -> cell == null ? "" : cell.text())
                        .toList()));
    assertThat(seen.subList(1, seen.size())).isEqualTo(table);
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    var cell = Arbitraries.strings().withChars("ab,;\t\"\n学·").ofMaxLength(8).map(String::strip);
    return cell.list().ofSize(2).list().ofMinSize(1).ofMaxSize(5);
  }

  private static List<TableRow> read(byte[] content) {
    var rows = new ArrayList<TableRow>();
    new TableReader(COLUMNS).read("roster.csv", TempFile.of(content), rows::add);
    return rows;
  }

  private static String refusal(byte[] content) {
    return catchThrowableOfType(RuleViolation.class, () -> read(content)).key();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
