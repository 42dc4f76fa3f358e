package org.meristem.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meristem.people.Sex;
import org.meristem.platform.Languages;

class ColumnTypesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2001-2-3",
        "2001-02-03",
        "2001/2/3",
        "2001.02.03",
        "20010203",
        "2001年2月3日",
        "２００１－０２－０３",
        " 2001-2-3 "
      })
  void theDeclaredFormsOfADayAreRead(String typed) {
    assertThat(read(ColumnTypes.day(), typed).value()).isEqualTo("2001-02-03");
  }

  @ParameterizedTest
  @CsvSource({
    "03/04/1999,date.ambiguous",
    "3-4-99,date.ambiguous",
    "1999/13/02,date.invalid",
    "2000-02-30,date.invalid",
    "2001-02/03,date.invalid",
    "spring 2001,date.invalid"
  })
  void whatIsNoDayOrCouldBeTwoIsAFault(String typed, String code) {
    var reading = read(ColumnTypes.day(), typed);
    assertThat(reading.code()).isEqualTo(code);
    assertThat(reading.value()).isNull();
  }

  @Test
  void bothDateSystemsAreCounted() {
    assertThat(number(ColumnTypes.day(), "36925", false).value()).isEqualTo("2001-02-03");
    assertThat(number(ColumnTypes.day(), "35463", true).value()).isEqualTo("2001-02-03");
    assertThat(number(ColumnTypes.day(), "20010203", false).value()).isEqualTo("2001-02-03");
    assertThat(number(ColumnTypes.day(), "60", false).code()).isEqualTo("date.invalid");
  }

  @ParameterizedTest
  @CsvSource({
    "36925.25,date.shown,2001-02-03",
    "36924.99999999999,,2001-02-03",
    "36924.999999,date.shown,2001-02-03",
    "36925.000001,,2001-02-03",
    "36925.5,date.time,",
    "36924.999502314815,date.time,",
    "36925.000497685185,date.shown,2001-02-03"
  })
  void aDayWithATimeIsThatDayWithAWarningOrAFault(String serial, String code, String day) {
    var reading = ColumnTypes.day().read(ValueFormat.of(14, null).cell(serial, false), false);
    assertThat(reading.value()).isEqualTo(day);
    assertThat(reading.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "2001-02-03T00:00:00,,2001-02-03",
    "2001-02-03T00:00:00Z,date.shown,2001-02-03",
    "2001-02-03T00:00:00+08:00,date.shown,2001-02-03",
    "2001-02-03 09:15,date.shown,2001-02-03",
    "2001-02-03 23:00,date.time,",
    "2001-02-02T16:00:00.000Z,date.time,",
    "2001-02-0³,date.invalid,"
  })
  void soIsATextWithATime(String typed, String code, String day) {
    var reading = read(ColumnTypes.day(), typed);
    assertThat(reading.value()).isEqualTo(day);
    assertThat(reading.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "2.4999999999999996,General,2.5,",
    "0.57999999999999996,General,0.58,",
    "0.125,General,,number.decimals",
    "0.125,0.00,0.13,number.rounded",
    "2.675,0.00,2.68,number.rounded",
    "1234.5,'#,##0.00',1234.5,",
    "12,'[$¥-804]#,##0.00',12,",
    "3,'0\" 学分\"',3,",
    "0.6,0%,,number.invalid",
    "1234,'#,##0,',,number.invalid",
    "15,0.00E+00,15,",
    "36925,yyyy-mm-dd,,number.invalid"
  })
  void aNumberIsWhatTheSheetShows(String stored, String pattern, String value, String code) {
    var reading =
        ColumnTypes.decimal(9999).read(ValueFormat.of(200, pattern).cell(stored, false), false);
    assertThat(reading.value()).isEqualTo(value);
    assertThat(reading.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "0.6,0%,60%,",
    "2514060001,000000000000,002514060001,",
    "45536,'yyyy\"年\"m\"月\"',2024年9月,",
    "13800001234,General,13800001234,",
    "13800001234,0.00E+00,,digits.lost",
    "1.2345678901234567E18,General,,digits.lost"
  })
  void aTextIsWhatTheSheetShows(String stored, String pattern, String value, String code) {
    var reading =
        ColumnTypes.text(40).read(ValueFormat.of(200, pattern).cell(stored, false), false);
    assertThat(reading.value()).isEqualTo(value);
    assertThat(reading.code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e3", "2,5", "2²", "1½", "①", "0x10", "1-4", "1 000"})
  void whatIsNoPlainNumberIsAFault(String typed) {
    assertThat(read(ColumnTypes.decimal(9999), typed).code()).isEqualTo("number.invalid");
  }

  @Property
  void everyDayOfThe1900SystemIsCountedInOrder(
      @ForAll @IntRange(min = 61, max = 100_000) int serial) {
    var today = LocalDate.parse(number(ColumnTypes.day(), String.valueOf(serial), false).value());
    var next =
        LocalDate.parse(number(ColumnTypes.day(), String.valueOf(serial + 1), false).value());
    assertThat(next).isEqualTo(today.plusDays(1));
  }

  @Test
  void aNumberThatLostItsLeadingZerosGetsThemBackWithAWarning() {
    var reading = number(ColumnTypes.digits(12), "2514060001", false);
    assertThat(reading.value()).isEqualTo("002514060001");
    assertThat(reading.code()).isEqualTo("leading-zeros.restored");
    assertThat(reading.severity()).isEqualTo(Fault.Severity.WARNING);
  }

  @Test
  void aNumberThatLostDigitsIsAFaultAndSoIsTextOfAnotherWidth() {
    assertThat(number(ColumnTypes.digits(12), "2.023140600012346E+17", false).code())
        .isEqualTo("digits.lost");
    assertThat(number(ColumnTypes.digits(12), "12.5", false).code()).isEqualTo("digits.lost");
    assertThat(number(ColumnTypes.digits(12), "202514060001", false).value())
        .isEqualTo("202514060001");
    assertThat(read(ColumnTypes.digits(12), "A-17").code()).isEqualTo("digits.width");
    assertThat(read(ColumnTypes.digits(12), "２０２５１４０６０００１").value()).isEqualTo("202514060001");
    assertThat(read(ColumnTypes.digits(12), "２０２５１４０６０００１").code()).isNull();
  }

  @Test
  void aChoiceIsRecognisedInBothLanguagesAndByItsFurtherSpellings() {
    var sex = ColumnTypes.choice(Sex.class, Map.of("F", Sex.FEMALE, "M", Sex.MALE));
    for (var typed : new String[] {"F", "f", "female", " FEMALE ", "女"}) {
      assertThat(read(sex, typed).value()).as(typed).isEqualTo("FEMALE");
    }
    assertThat(read(sex, "X?").code()).isEqualTo("value.unknown");
    assertThat(sex.advice()).contains("Female", "女");
    assertThat(sex.shown("MALE", Languages.CHINESE)).isEqualTo("男");
  }

  @ParameterizedTest
  @CsvSource({"2024,2024", "2024.0,2024", "２０２４,2024"})
  void aWholeNumberIsRead(String typed, String value) {
    assertThat(read(ColumnTypes.whole(1950, 2100), typed).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"two thousand", "1949", "2101", "2024.5", "-1"})
  void whatIsNoNumberWithinBoundsIsAFault(String typed) {
    assertThat(read(ColumnTypes.whole(1950, 2100), typed).code()).isEqualTo("number.invalid");
  }

  @Test
  void addressesAndLengthsAreChecked() {
    assertThat(read(ColumnTypes.email(), "s1@students.example.edu").code()).isNull();
    for (var typed : new String[] {"not an address", "a@b", "a@@b.c", "a@b.c;d@e.f"}) {
      assertThat(read(ColumnTypes.email(), typed).code()).as(typed).isEqualTo("email.invalid");
    }
    assertThat(read(ColumnTypes.name(3), "𠮷田明").value()).isEqualTo("𠮷田明");
    assertThat(read(ColumnTypes.name(3), "𠮷田明子").code()).isEqualTo("too-long");
    assertThat(read(ColumnTypes.text(4), "𠮷田明").value()).isEqualTo("𠮷田明");
    assertThat(read(ColumnTypes.text(4), "𠮷田明子").code()).isEqualTo("too-long");
    assertThat(number(ColumnTypes.text(20), "1.7682974308E10", false).value())
        .isEqualTo("17682974308");
  }

  private static ColumnType.Reading read(ColumnType type, String typed) {
    return type.read(new Cell(Cell.Kind.TEXT, typed), false);
  }

  private static ColumnType.Reading number(ColumnType type, String stored, boolean date1904) {
    return type.read(ValueFormat.GENERAL.cell(stored, date1904), date1904);
  }

  @ParameterizedTest
  @CsvSource({
    "'202700280001', 202700280001,",
    "'202700280001\t', 202700280001,",
    "202700280001.0, 202700280001, characters.removed",
    "'\u001F202700280004', 202700280004, characters.removed",
    "'\u00A0202700220006\u3000', 202700220006, characters.removed",
    "20270028000, , digits.width",
    "示例：202700150009, , digits.width",
    "2027 0028 0001, , digits.width"
  })
  void aKeyIsCheckedAndCleanedWithAWarning(String typed, String value, String code) {
    var reading = ColumnTypes.digits(12).read(new Cell(Cell.Kind.TEXT, typed), false);
    assertThat(reading.value()).isEqualTo(value);
    assertThat(reading.code()).isEqualTo(code);
  }

  @Test
  void aCodeOfNothingThatAnybodySeesIsAFault() {
    var reading = ColumnTypes.code(40).read(new Cell(Cell.Kind.TEXT, "\u200B"), false);
    assertThat(reading.value()).isNull();
    assertThat(reading.severity()).isEqualTo(Fault.Severity.ERROR);
  }

  @Test
  void aCharacterZeroLeavesATextWithAWarning() {
    var reading = ColumnTypes.text(40).read(new Cell(Cell.Kind.TEXT, "a\u0000b\nc"), false);
    assertThat(reading.value()).isEqualTo("ab\nc");
    assertThat(reading.code()).isEqualTo("characters.removed");
  }
}
