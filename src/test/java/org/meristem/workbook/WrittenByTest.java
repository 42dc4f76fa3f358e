package org.meristem.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meristem.people.Sex;
import org.meristem.students.StudyMode;

/** One roster as different programs write it is one roster; its README says how it was written. */
class WrittenByTest {
  static final List<Column> COLUMNS =
      List.of(
          Column.of("students.column.", "studentNumber", ColumnTypes.digits(12)).needed(),
          Column.text("students.column.", "name", 100).needed(),
          Column.text("students.column.", "latinName", 100),
          Column.of("students.column.", "sex", ColumnTypes.choice(Sex.class, Map.of())),
          Column.day("students.column.", "birthDate").needed(),
          Column.of("students.column.", "email", ColumnTypes.email()),
          Column.text("students.column.", "programme", 40).needed(),
          Column.number("students.column.", "entryYear", ColumnTypes.whole(1950, 2100)).needed(),
          Column.day("students.column.", "entryDate"),
          Column.of("students.column.", "studyMode", ColumnTypes.choice(StudyMode.class, Map.of())),
          Column.text("students.column.", "group", 200));

  private static final List<String> NAMES =
      List.of(
          "𠮷田明",
          "阿依古丽·热合曼",
          "王 𬭚",
          "李 娜",
          "张伟",
          "欧阳 海",
          "Ann O'Neil",
          "陈_x",
          "赵<敏>&",
          "",
          "孙 丽\n(曾用名 孙莉)",
          "'周");

  private final List<TableRow> rows = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "libreoffice.xlsx",
        "libreoffice.xls",
        "gnumeric.xlsx",
        "openpyxl.xlsx",
        "exceljs.xlsx",
        "poi.xlsx"
      })
  void everyProgramsWorkbookGivesTheSameRowsFaultsAndNotices(String name) {
    var summary = read(name);
    assertThat(rows).extracting(TableRow::values).isEqualTo(expected("量子器件组"));
    requireFaults();
    assertThat(summary.head().sheet()).isEqualTo("名单");
    assertThat(summary.hiddenRows()).isEqualTo(1);
    assertThat(summary.hiddenColumns()).containsExactly("姓名拼音");
    assertThat(summary.filledCells()).isEqualTo(3);
    requireNotices(summary);
  }

  @Test
  void aTextFileGivesTheSameButWhatOnlyWorkbooksHave() {
    var summary = read("libreoffice.csv");
    assertThat(rows).extracting(TableRow::values).isEqualTo(expected(null));
    requireFaults();
    assertThat(summary.hiddenRows()).isZero();
    assertThat(summary.hiddenColumns()).isEmpty();
    assertThat(summary.filledCells()).isZero();
    requireNotices(summary);
  }

  private TableReader.Summary read(String name) {
    try {
      var file = Path.of(WrittenByTest.class.getResource("/written-by/" + name).toURI());
      return new TableReader(COLUMNS).read(name, file, new Rows());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Rows implements TableReader.Taker {
    @Override
    public void begin(TableHead head) {
      rows.clear();
    }

    @Override
    public void row(TableRow row) {
      rows.add(row);
    }
  }

  private void requireFaults() {
    assertThat(rows)
        .flatExtracting(TableRow::faults)
        .extracting(fault -> fault.cell() + " " + fault.code())
        .containsExactly("E8 date.ambiguous", "B11 required");
  }

  private static void requireNotices(TableReader.Summary summary) {
    assertThat(summary.rows()).isEqualTo(12);
    assertThat(summary.summaryRows()).isEqualTo(1);
    assertThat(summary.head().nationalId()).isTrue();
    assertThat(summary.head().ignored()).containsExactly("备注");
  }

  /**
   * @param merged what the cells below the uppermost of the merged ones come to
   */
  private static List<Map<String, String>> expected(String merged) {
    var latin =
        List.of(
            "Yoshida Akira",
            "Ayguli Rehman",
            "Wang Du",
            "Li Na",
            "Zhang Wei",
            "Ouyang Hai",
            "O'Neil Ann",
            "Chen",
            "Zhao Min",
            "Qian",
            "Sun Li",
            "Zhou");
    var expected = new ArrayList<Map<String, String>>();
    for (var i = 0; i < 12; i++) {
      var values = new HashMap<String, String>();
      values.put("studentNumber", "0125140600%02d".formatted(i + 1));
      values.put("name", NAMES.get(i).isEmpty() ? null : NAMES.get(i));
      values.put("latinName", latin.get(i));
      values.put("sex", i % 2 == 0 ? "FEMALE" : "MALE");
      var born = LocalDate.of(2001, 2, 3).plusDays(i == 1 ? 0 : 31 * i);
      values.put("birthDate", i == 6 ? null : born.toString());
      values.put("email", "s" + (i + 1) + "@students.example.edu");
      values.put("programme", "NSE-AMS");
      values.put("entryYear", "2025");
      values.put("entryDate", "2025-09-01");
      values.put("studyMode", "FULL_TIME");
      values.put("group", i == 0 ? "量子器件组" : i < 4 ? merged : "课题组 " + i % 3);
      values.values().removeIf(java.util.Objects::isNull);
      expected.add(values);
    }
    return expected;
  }
}
