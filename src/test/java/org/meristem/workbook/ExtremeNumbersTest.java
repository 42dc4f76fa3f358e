package org.meristem.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.meristem.testing.TempFile;

/** Numbers of which the digits would fill the memory: a fault at once, never a calculation. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class ExtremeNumbersTest {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("students.column.", "name", 100),
          Column.number("students.column.", "entryYear", ColumnTypes.whole(0, 1_000_000)),
          Column.number("students.column.", "phone", ColumnTypes.decimal(1_000_000)),
          Column.day("students.column.", "birthDate"),
          Column.of("students.column.", "studentNumber", ColumnTypes.digits(12)));

  /** The most that a cell holds. */
  private static final int LONGEST_TEXT = 32_767;

  static Stream<String> numbers() {
    return Stream.of(
        "1e999999999",
        "1e-999999999",
        "-1E+2147483647",
        "1e-2147483648",
        "1e99999999999",
        "1e999",
        "1e-999",
        "1.7976931348623157E308",
        "4.9E-324",
        "9".repeat(LONGEST_TEXT),
        "0." + "0".repeat(LONGEST_TEXT - 2));
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("numbers")
  void inANumbersCellIsAFault(String number) throws IOException {
    var row = read("<v>" + number + "</v>", "");
    assertThat(faults(row)).contains("entryYear", "phone", "birthDate", "studentNumber");
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("numbers")
  void typedAsATextIsAFault(String number) throws IOException {
    var row = read("<is><t>" + number + "</t></is>", " t=\"inlineStr\"");
    assertThat(faults(row)).contains("entryYear", "phone", "birthDate", "studentNumber");
    assertThat(faults(row).contains("name")).isEqualTo(number.length() > 100);
  }

  private static List<String> faults(TableRow row) {
    return row.faults().stream()
        .filter(fault -> fault.severity() == Fault.Severity.ERROR)
        .map(Fault::field)
        .toList();
  }

  private static TableRow read(String content, String type) throws IOException {
    var cells = new StringBuilder("<row r=\"1\">");
    for (var i = 0; i < COLUMNS.size(); i++) {
      var header = COLUMNS.get(i).header(org.meristem.platform.Languages.ENGLISH);
      cells.append(HandmadeXlsx.inline(Cell.letters(i) + 1, header));
    }
    cells.append("</row><row r=\"2\">");
    for (var i = 0; i < COLUMNS.size(); i++) {
      cells.append("<c r=\"%s2\"%s>%s</c>".formatted(Cell.letters(i), type, content));
    }
    var file = TempFile.of(HostileFiles.bytes(new HandmadeXlsx().rows(cells + "</row>")));
    var rows = new ArrayList<TableRow>();
    new TableReader(COLUMNS).read("extreme.xlsx", file, rows::add);
    return rows.get(0);
  }
}
