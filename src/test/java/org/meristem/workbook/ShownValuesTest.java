package org.meristem.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meristem.testing.TempFile;

/**
 * Numbers of all sizes in all formats, in both date systems and as several programs write them:
 * what is read in a column of any kind is what the sheet shows, or carries a fault or a warning.
 * What a sheet shows is told by hand for the formats here and, where it is installed, by
 * LibreOffice.
 */
class ShownValuesTest {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("students.column.", "name", 100),
          Column.number("students.column.", "entryYear", ColumnTypes.whole(0, 1_000_000)),
          Column.number("students.column.", "phone", ColumnTypes.decimal(1_000_000)),
          Column.day("students.column.", "birthDate"),
          Column.of("students.column.", "studentNumber", ColumnTypes.digits(12)));

  private static final List<String> FORMATS =
      List.of(
          "General",
          "0",
          "0.0",
          "0.00",
          "#,##0",
          "#,##0.00",
          "0%",
          "0.0%",
          "0.00E+00",
          "# ?/?",
          "000000000000",
          "0.00\" 分\"",
          "#,##0,",
          "yyyy\\-mm\\-dd",
          "yyyy/m/d",
          "yyyy\"年\"m\"月\"d\"日\"",
          "yyyy\"年\"m\"月\"",
          "d\\-mmm\\-yy",
          "yyyy\\-mm\\-dd\\ hh:mm",
          "hh:mm:ss");

  private static final Pattern NUMBER = Pattern.compile("-?[\\d,]*\\.?\\d+");
  private static final MathContext FIFTEEN = new MathContext(15);

  private final List<String> different = new ArrayList<>();
  @TempDir private Path folder;

  /** A number in a format. */
  private record Sample(double number, String format) {
    boolean isBeforeMarch1900() {
      return number < 61 && format.matches(".*[ydh].*");
    }
  }

  private static List<Sample> samples(long seed, int count) {
    var random = new Random(seed);
    var samples = new ArrayList<Sample>();
    for (var i = 0; i < count; i++) {
      samples.add(new Sample(number(random), FORMATS.get(random.nextInt(FORMATS.size()))));
    }
    return samples;
  }

  /** Credits, sums with the noise of calculation, days with and without times, long numbers. */
  private static double number(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> random.nextInt(20);
      case 1 -> random.nextInt(4000) / 100.0;
      case 2 -> Math.nextAfter(random.nextInt(4000) / 100.0, random.nextBoolean() ? 1e9 : -1e9);
      case 3 -> random.nextInt(100) * 0.1 + 0.2;
      case 4 -> 30_000 + random.nextInt(20_000);
      case 5 -> 30_000 + random.nextInt(20_000) + random.nextInt(86_400) / 86_400.0;
      case 6 -> 30_000 + random.nextInt(20_000) - 1e-6 * random.nextInt(3);
      default -> Math.floor(random.nextDouble() * 1e13);
    };
  }

  @ParameterizedTest
  @CsvSource({
    "raw,false",
    "raw,true",
    "poi.xlsx,false",
    "poi.xlsx,true",
    "poi.xls,false",
    "poi.xls,true"
  })
  void noValueDiffersFromWhatTheSheetShows(String writer, boolean date1904) throws IOException {
    var samples = samples(writer.hashCode(), 600);
    var file = TempFile.of(write(writer, samples, date1904));
    var rows = new ArrayList<TableRow>();
    new TableReader(COLUMNS).read(writer, file, rows::add);
    assertThat(rows).hasSize(samples.size());
    var plain = 0;
    for (var i = 0; i < samples.size(); i++) {
      var shown = shown(samples.get(i), date1904);
      plain += shown == null ? 0 : compare(rows.get(i), shown, samples.get(i).toString());
    }
    assertThat(different).isEmpty();
    assertThat(plain).as("values without a fault or a warning").isGreaterThan(samples.size() / 4);
  }

  @Test
  void libreOfficeShowsTheSame() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/soffice")), "LibreOffice is not installed");
    var samples = samples(1406, 1500);
    var original = Files.write(folder.resolve("t.xlsx"), write("poi.xlsx", samples, false));
    convert(original, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true");
    convert(original, "xls");
    var again = Files.createDirectory(folder.resolve("again"));
    convert(folder.resolve("t.xls"), "xlsx", again);
    try (var csv = CSVFormat.DEFAULT.parse(Files.newBufferedReader(folder.resolve("t.csv")))) {
      var shown = csv.getRecords();
      for (var file : List.of(original, folder.resolve("t.xls"), again.resolve("t.xlsx"))) {
        var rows = new ArrayList<TableRow>();
        new TableReader(COLUMNS).read(file.toString(), file, rows::add);
        for (var i = 0; i < samples.size(); i++) {
          if (samples.get(i).isBeforeMarch1900()) {
            continue; // where LibreOffice differs from Excel, which knows a 29th of February there
          }
          compare(rows.get(i), shown.get(i + 1).get(0), file + " " + samples.get(i));
        }
      }
    }
    assertThat(different).isEmpty();
  }

  private void convert(Path file, String kind) throws Exception {
    convert(file, kind, folder);
  }

  private void convert(Path file, String kind, Path into) throws Exception {
    var process =
        new ProcessBuilder(
                "/usr/bin/soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                kind,
                "--outdir",
                into.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("soffice.log").toFile())
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
  }

  /** Notes each value without a fault or warning that is not the shown one; says how many are. */
  private int compare(TableRow row, String shown, String what) {
    var plain = 0;
    for (var column : COLUMNS) {
      var field = column.field();
      if (row.faults().stream().noneMatch(fault -> fault.field().equals(field))) {
        var value = row.values().get(field);
        if (value == null || !isSame(column, value, shown)) {
          different.add(field + " of " + what + " shown as " + shown + ", read as " + value);
        }
        plain++;
      }
    }
    return plain;
  }

  private static boolean isSame(Column column, String value, String shown) {
    if (column.format() == Column.Format.NUMBER) {
      var text = shown.replaceAll("[ 分]", "");
      return NUMBER.matcher(text).matches()
          ? new BigDecimal(text.replace(",", "")).compareTo(new BigDecimal(value)) == 0
          : text.contains("E") && new BigDecimal(text).compareTo(new BigDecimal(value)) == 0;
    }
    if (column.format() == Column.Format.DAY) {
      return isDay(value, shown);
    }
    // a plain number is shown with an exponent only where the column is narrow
    return value.equals(shown.strip())
        || shown.contains("E") && value.length() > 11
        || NUMBER.matcher(shown).matches()
            && NUMBER.matcher(value).matches()
            && new BigDecimal(value.replace(",", ""))
                    .compareTo(new BigDecimal(shown.replace(",", "")))
                == 0
            && value.length() == shown.length();
  }

  private static boolean isDay(String day, String shown) {
    var parts = day.split("-");
    return shown.contains(parts[0].substring(2))
        && Pattern.compile("(^|\\D)0?" + Integer.parseInt(parts[2]) + "(\\D|$)")
            .matcher(shown)
            .find();
  }

  /** What a sheet shows in the formats whose result is told here; null for others. */
  private static String shown(Sample sample, boolean date1904) {
    var number = new BigDecimal(sample.number()).round(FIFTEEN);
    var rounded = Map.of("0", 0, "0.0", 1, "0.00", 2, "0.00\" 分\"", 2).get(sample.format());
    if (sample.format().equals("General")) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    if (rounded != null) {
      var text = number.setScale(rounded, java.math.RoundingMode.HALF_UP).toPlainString();
      return sample.format().endsWith("\"") ? text + " 分" : text;
    }
    if (sample.format().equals("yyyy/m/d") && sample.number() < 100_000 && sample.number() > 61) {
      var day =
          java.time.LocalDate.of(date1904 ? 1904 : 1899, date1904 ? 1 : 12, date1904 ? 1 : 30)
              .plusDays((long) number.doubleValue());
      return day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth();
    }
    return null;
  }

  private static byte[] write(String writer, List<Sample> samples, boolean date1904)
      throws IOException {
    return switch (writer) {
      case "raw" -> raw(samples, date1904);
      case "poi.xls" -> poi(new HSSFWorkbook(), samples, date1904);
      default -> poi(new XSSFWorkbook(), samples, date1904);
    };
  }

  private static byte[] poi(Workbook workbook, List<Sample> samples, boolean date1904)
      throws IOException {
    try (workbook) {
      if (workbook instanceof XSSFWorkbook xlsx) {
        xlsx.getCTWorkbook().addNewWorkbookPr().setDate1904(date1904);
      } else if (date1904) {
        var records = ((HSSFWorkbook) workbook).getInternalWorkbook();
        records.getRecords().stream()
            .filter(org.apache.poi.hssf.record.DateWindow1904Record.class::isInstance)
            .forEach(
                one ->
                    ((org.apache.poi.hssf.record.DateWindow1904Record) one)
                        .setWindowing((short) 1));
      }
      var sheet = workbook.createSheet("Table");
      var header = sheet.createRow(0);
      for (var i = 0; i < COLUMNS.size(); i++) {
        header.createCell(i).setCellValue(header(i));
      }
      var styles = new LinkedHashMap<String, CellStyle>();
      for (var sample : samples) {
        var style =
            styles.computeIfAbsent(
                sample.format(),
                format -> {
                  var made = workbook.createCellStyle();
                  made.setDataFormat(workbook.createDataFormat().getFormat(format));
                  return made;
                });
        var row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (var i = 0; i < COLUMNS.size(); i++) {
          row.createCell(i).setCellValue(sample.number());
          row.getCell(i).setCellStyle(style);
        }
      }
      var out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static String header(int column) {
    return COLUMNS.get(column).header(org.meristem.platform.Languages.ENGLISH);
  }

  /** As Excel stores it: with 17 digits, which are more than it shows. */
  private static byte[] raw(List<Sample> samples, boolean date1904) throws IOException {
    var rows = new StringBuilder("<row r=\"1\">");
    for (var i = 0; i < COLUMNS.size(); i++) {
      rows.append(HandmadeXlsx.inline(Cell.letters(i) + 1, header(i)));
    }
    rows.append("</row>");
    for (var i = 0; i < samples.size(); i++) {
      rows.append("<row r=\"").append(i + 2).append("\">");
      var number = new BigDecimal(samples.get(i).number()).round(new MathContext(17)).toString();
      for (var column = 0; column < COLUMNS.size(); column++) {
        rows.append(
            "<c r=\"%s%d\" s=\"%d\"><v>%s</v></c>"
                .formatted(
                    Cell.letters(column),
                    i + 2,
                    FORMATS.indexOf(samples.get(i).format()) + 1,
                    number));
      }
      rows.append("</row>");
    }
    return HostileFiles.bytes(
        new HandmadeXlsx().styled(FORMATS).date1904(date1904).rows(rows.toString()));
  }
}
