package org.meristem.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files after public reports of what other systems read wrongly. */
class FaultFilesTest {
  private static final List<Column> STUDENTS =
      List.of(
          Column.of("students.column.", "studentNumber", ColumnTypes.digits(12)).needed(),
          Column.text("students.column.", "name", 100).needed(),
          Column.day("students.column.", "birthDate"),
          Column.of("students.column.", "email", ColumnTypes.email()),
          Column.text("students.column.", "phone", 40));

  private static final List<Column> COURSES =
      List.of(
          Column.text("curriculum.import.", "courseCode", 20).needed(),
          Column.number("curriculum.import.", "credits", ColumnTypes.decimal(50)));

  private final List<TableRow> rows = new ArrayList<>();

  @Test
  void aDayWithATimeIsNeverTheDayBefore() {
    read("p08-days-with-a-time.xlsx", STUDENTS);
    assertThat(values("birthDate"))
        .containsExactly(null, null, "2001-02-03", "2001-02-03", "2001-02-03");
    assertThat(codes()).contains("E2 date.time", "E3 date.time", "E4 date.shown");
    assertThat(rows.get(0).faults().get(0).advice()).isEqualTo("1989-07-14 23:00:00");
  }

  @Test
  void aFormulaThatNobodyHasCalculatedIsAFault() {
    read("p10-formula-never-calculated.xlsx", STUDENTS);
    assertThat(codes())
        .containsExactly(
            "F2 formula.uncalculated", "F3 formula.uncalculated", "F4 formula.uncalculated");
  }

  @Test
  void aFormulaWhoseResultIsAnEmptyTextIsAnEmptyCell() {
    read("x01-formula-with-empty-text.xls", STUDENTS);
    assertThat(rows).isNotEmpty();
    assertThat(codes()).isEmpty();
  }

  @Test
  void creditsAreWhatTheSheetShows() {
    read("c61-credits.xlsx", COURSES);
    assertThat(values("credits")).containsExactly("2.5", "0.58", null, null, null, "0", null, "3");
    assertThat(codes())
        .containsExactly(
            "E4 number.decimals", "E5 number.invalid", "E6 number.invalid", "E8 number.invalid");
  }

  @Test
  void aHiddenSheetIsNotReadWhereAVisibleOneFits() {
    var summary = read("p05-very-hidden-first.xlsx", STUDENTS);
    assertThat(summary.head().sheet()).isEqualTo("Students");
    assertThat(summary.hiddenSheet()).isFalse();
    assertThat(summary.unreadSheets()).containsExactly("Archive");
    assertThat(values("phone")).containsOnly("+86 13900000000").hasSize(3);
  }

  @Test
  void westernLettersAreNotReadAsChineseOnes() {
    var summary = read("t25-windows-1252.csv", STUDENTS);
    assertThat(summary.encoding()).isEqualTo("windows-1252");
    assertThat(summary.sample()).contains("Jörg Müller");
    assertThat(values("name")).contains("Jörg Müller");
  }

  private List<String> values(String field) {
    return rows.stream().map(row -> row.values().get(field)).toList();
  }

  private List<String> codes() {
    return rows.stream()
        .flatMap(row -> row.faults().stream())
        .map(fault -> fault.cell() + " " + fault.code())
        .toList();
  }

  private TableReader.Summary read(String name, List<Column> columns) {
    try {
      var file = Path.of(getClass().getResource("/faults/" + name).toURI());
      return new TableReader(columns).read(name, file, rows::add);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
