package org.meristem.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meristem.platform.Languages;
import org.meristem.testing.TempFile;

/**
 * Number formats of every sort, written as Excel stores them, in both date systems: what is read in
 * a column of any kind is what others show for it, or carries a fault or a warning. Others are the
 * library's formatter and, where it is installed, LibreOffice.
 */
class NumberFormatsTest {
  private static final List<Column> COLUMNS =
      List.of(
          Column.text("students.column.", "name", 100),
          Column.number("students.column.", "entryYear", ColumnTypes.whole(-1_000_000, 1_000_000)),
          Column.number("students.column.", "phone", ColumnTypes.decimal(1_000_000)),
          Column.day("students.column.", "birthDate"),
          Column.of("students.column.", "studentNumber", ColumnTypes.digits(12)));

  private static final List<String> FORMATS =
      List.of(
          "General",
          "0",
          "0.00",
          "0%",
          "0.00%",
          "0.0\"‰\"",
          "0.00E+00",
          "##0.0E+0",
          "# ?/?",
          "# ??/??",
          "?/8",
          "#,##0",
          "#,##0.00",
          "#,##0,",
          "0.0,,",
          "\"¥\"#,##0.00",
          "[$¥-804]#,##0.00",
          "[$€-2] #,##0.00",
          "#,##0.00\\ \"€\"",
          "0.00\" EUR\"",
          "0;-0;;@",
          "0.0_ ",
          "_(\"$\"* #,##0.00_);_(\"$\"* \\(#,##0.00\\);_(\"$\"* \"-\"??_);_(@_)",
          "#,##0_);\\(#,##0\\)",
          "#,##0.00_);[Red]\\(#,##0.00\\)",
          "@",
          "0;-0;\"none\"",
          "0.0;\\-0.0;\\-",
          "[>100]\"many\";0",
          "[<1]0.00;0",
          "[Red][<5]0.0;[Blue]0.00",
          "[=0]\"zero\";0.0",
          "0\" 学分\"",
          "\"No. \"0",
          "\"第\"0\"级\"",
          "\"3x\"0",
          "00000",
          "000000000000",
          "000\\-0000\\-0000",
          "000\\.000",
          ";;;",
          "\"hidden\"",
          "yyyy\\-mm\\-dd",
          "yyyy/m/d",
          "yyyy/m/d\\ h:mm",
          "yyyy\"年\"m\"月\"d\"日\"",
          "yyyy\"年\"m\"月\"d\"日\";@",
          "[$-804]yyyy\"年\"m\"月\"d\"日\"",
          "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
          "[$-409]d\\-mmm\\-yy;@",
          "m/d/yyyy",
          "d/m/yyyy",
          "yy\\-m\\-d",
          "m\"月\"d\"日\"",
          "h\"时\"mm\"分\"",
          "h:mm AM/PM",
          "mm:ss.0",
          "[h]:mm",
          "[h]:mm:ss",
          "[mm]:ss",
          "[ss]");

  private static final String CONTENT_TYPES =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
          + "<Default Extension=\"rels\" ContentType=\""
          + "application/vnd.openxmlformats-package.relationships+xml\"/>"
          + type("workbook.xml", "sheet.main")
          + type("worksheets/sheet1.xml", "worksheet")
          + type("sharedStrings.xml", "sharedStrings")
          + type("styles.xml", "styles")
          + "</Types>";

  private static final Pattern SHORTENED =
      Pattern.compile("-?\\d+\\.\\d{4,}(E[+-]?\\d+)?|-?[\\d.]+E[+-]?\\d+");

  private static final Pattern LONE_NUMBER =
      Pattern.compile("[^\\d]*?(-?[\\d,]*\\.?\\d+(?:E[+-]?\\d+)?)[^\\d]*");

  private final List<String> different = new ArrayList<>();
  private int plain;
  @TempDir private Path folder;

  /** A number in a format. */
  private record Sample(double number, String format) {
    /** Where LibreOffice differs from Excel, which knows a 29th of February there. */
    boolean isBeforeMarch1900() {
      return number < 61 && format.matches(".*[ydh].*");
    }

    /** Shown as each computer's region has it, and therefore read in ISO form. */
    boolean isRegional() {
      return format.startsWith("[$-F");
    }

    String stored() {
      return new BigDecimal(number).round(new MathContext(17)).toString();
    }
  }

  private static List<Sample> samples(long seed) {
    var random = new Random(seed);
    var samples = new ArrayList<Sample>();
    for (var format : FORMATS) {
      for (var i = 0; i < 40; i++) {
        samples.add(new Sample(number(random, i), format));
      }
    }
    return samples;
  }

  private static double number(Random random, int which) {
    return switch (which % 10) {
      case 0 -> random.nextInt(20);
      case 1 -> -random.nextInt(2000) / 100.0;
      case 2 -> random.nextInt(4000) / 100.0;
      case 3 -> random.nextInt(2000) / 1000.0;
      case 4 -> 30_000 + random.nextInt(20_000);
      case 5 -> 30_000 + random.nextInt(20_000) + random.nextInt(86_400) / 86_400.0;
      case 6 -> random.nextInt(10) * 0.1 + 0.2;
      case 7 -> random.nextInt(5_000_000) / 2.0;
      case 8 -> Math.floor(random.nextDouble() * 1e13);
      default -> random.nextInt(1000) * 1e-7;
    };
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nothingDiffersFromWhatTheLibraryShows(boolean date1904) throws IOException {
    var samples = samples(20_261_128);
    var rows = read(TempFile.of(raw(samples, date1904)));
    var formatter = new DataFormatter(Locale.US);
    for (var i = 0; i < samples.size(); i++) {
      var sample = samples.get(i);
      var shown =
          formatter.formatRawCellContents(
              new BigDecimal(sample.number()).round(new MathContext(15)).doubleValue(),
              200,
              sample.format(),
              date1904);
      // which leaves quotes in formats of days
      if (!sample.isRegional()) {
        compare(rows.get(i), shown.replace("\"", ""), "the library: " + sample);
      }
    }
    assertThat(different).isEmpty();
    assertThat(plain).as("values without a fault or a warning").isGreaterThan(samples.size() / 2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void nothingDiffersFromWhatLibreOfficeShows(boolean date1904) throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/soffice")), "LibreOffice is not installed");
    var samples = samples(28_112_026);
    var file = Files.write(folder.resolve("formats.xlsx"), raw(samples, date1904));
    convert(file);
    var rows = read(file);
    var csv = folder.resolve("formats.csv");
    try (var shown = CSVFormat.DEFAULT.parse(Files.newBufferedReader(csv))) {
      var records = shown.getRecords();
      for (var i = 0; i < samples.size(); i++) {
        var sample = samples.get(i);
        if (!sample.isRegional() && (date1904 || !sample.isBeforeMarch1900())) {
          compare(rows.get(i), records.get(i + 1).get(0), "LibreOffice: " + sample);
        }
      }
    }
    assertThat(different).isEmpty();
    assertThat(plain).as("values without a fault or a warning").isGreaterThan(samples.size() / 2);
  }

  private void convert(Path file) throws Exception {
    var process =
        new ProcessBuilder(
                "/usr/bin/soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,true",
                "--outdir",
                folder.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("soffice.log").toFile())
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
  }

  private static List<TableRow> read(Path file) {
    var rows = new ArrayList<TableRow>();
    new TableReader(COLUMNS).read(file.toString(), file, rows::add);
    return rows;
  }

  /** Notes each value without a fault or a warning that is not the shown one. */
  private void compare(TableRow row, String shown, String what) {
    for (var column : COLUMNS) {
      var field = column.field();
      if (row.faults().stream().noneMatch(fault -> field.equals(fault.field()))) {
        var value = row.values().get(field);
        plain++;
        if (!isSame(column, value, shown)) {
          different.add(field + " of " + what + " shown as " + shown + ", read as " + value);
        }
      }
    }
  }

  private static boolean isSame(Column column, String value, String shown) {
    // a plain number is shown with as many digits as the column is wide
    if (isShortened(value, shown)) {
      return true;
    }
    return switch (column.format()) {
      case NUMBER -> value != null && isNumber(value, shown);
      case DAY -> value != null && isDay(value, shown);
      default -> isText(value == null ? "" : value, shown);
    };
  }

  private static boolean isShortened(String value, String shown) {
    if (value == null || !SHORTENED.matcher(shown).matches() || !value.matches("-?[\\d.]+")) {
      return false;
    }
    var number = new BigDecimal(shown);
    var rounded = new BigDecimal(value).setScale(number.scale(), RoundingMode.HALF_UP);
    return rounded.compareTo(number) == 0;
  }

  private static boolean isText(String value, String shown) {
    var text = shown.replaceAll("\\s", "");
    // programs differ in whether what is rounded to zero keeps its sign
    return value.replaceAll("\\s", "").equals(text) || value.equals("-0") && text.equals("0");
  }

  private static boolean isNumber(String value, String shown) {
    var match = LONE_NUMBER.matcher(shown);
    return !shown.matches(".*[%‰/].*")
        && match.matches()
        && new BigDecimal(match.group(1).replace(",", ""))
                .abs()
                .compareTo(new BigDecimal(value).abs())
            == 0;
  }

  private static boolean isDay(String day, String shown) {
    var parts = day.split("-");
    return shown.contains(parts[0].substring(2))
        && Pattern.compile("(^|\\D)0?" + Integer.parseInt(parts[2]) + "(\\D|$)")
            .matcher(shown)
            .find();
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\"/xl/%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
        .formatted(part, kind);
  }

  private static byte[] raw(List<Sample> samples, boolean date1904) throws IOException {
    var rows = new StringBuilder("<row r=\"1\">");
    for (var i = 0; i < COLUMNS.size(); i++) {
      rows.append(
          HandmadeXlsx.inline(Cell.letters(i) + 1, COLUMNS.get(i).header(Languages.ENGLISH)));
    }
    rows.append("</row>");
    for (var i = 0; i < samples.size(); i++) {
      rows.append("<row r=\"").append(i + 2).append("\">");
      for (var column = 0; column < COLUMNS.size(); column++) {
        rows.append(
            "<c r=\"%s%d\" s=\"%d\"><v>%s</v></c>"
                .formatted(
                    Cell.letters(column),
                    i + 2,
                    FORMATS.indexOf(samples.get(i).format()) + 1,
                    samples.get(i).stored()));
      }
      rows.append("</row>");
    }
    return HostileFiles.bytes(
        new HandmadeXlsx()
            .part("[Content_Types].xml", CONTENT_TYPES)
            .styled(FORMATS)
            .date1904(date1904)
            .rows(rows.toString()));
  }
}
