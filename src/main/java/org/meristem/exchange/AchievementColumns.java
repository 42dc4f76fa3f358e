package org.meristem.exchange;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.meristem.platform.Texts;
import org.meristem.talent.AchievementKind;
import org.meristem.talent.Confidentiality;
import org.meristem.talent.ExternalIds;
import org.meristem.workbook.Cell;
import org.meristem.workbook.ColumnType;
import org.meristem.workbook.ColumnTypes;
import org.meristem.workbook.Fault.Severity;
import org.meristem.workbook.PipeSeparated;

/** The columns of lists of achievements. */
final class AchievementColumns {
  private static final Pattern PERIOD = Pattern.compile("\\d{4}(-(0[1-9]|1[0-2]))?");
  private static final String FIRST_OF_ALL = "0000-01-01";

  private AchievementColumns() {}

  static Fields<AchievementLine> all() {
    return new Fields<AchievementLine>("talent.column.")
        .code("reference", 120, line -> line.of("reference"))
        .needed()
        .of("kind", ColumnTypes.choice(AchievementKind.class, Map.of()), line -> line.of("kind"))
        .needed()
        .text("titleEn", 400, line -> line.of("titleEn"))
        .text("titleZh", 400, line -> line.of("titleZh"))
        .of("achieved", achieved(), line -> line.of("achieved"))
        .needed()
        .text("role", 1000, line -> line.of("role"))
        .text("evidence", 1000, line -> line.of("evidence"))
        .of(
            "doi",
            new Read("exchange.form.doi", ExternalIds::doi, "achievement.doi"),
            line -> line.of("doi"))
        .code("putCode", 60, line -> line.of("putCode"))
        .text("courses", 400, line -> line.of("courses"))
        .text("internships", 400, line -> line.of("internships"))
        .text("facilities", 400, line -> line.of("facilities"))
        .of("contributors", numbers(), line -> line.of("contributors"))
        .of("named", numbers(), line -> line.of("named"))
        .text("confirmedBy", 200, line -> line.of("confirmedBy"))
        .day("confirmedOn", line -> line.of("confirmedOn"))
        .of(
            "confidentiality",
            ColumnTypes.choice(Confidentiality.class, Map.of()),
            line -> line.of("confidentiality"));
  }

  private static ColumnType numbers() {
    return new Read("exchange.form.numbers", AchievementColumns::sorted, "too-long");
  }

  private static String sorted(String typed) {
    var numbers = new TreeSet<>(PipeSeparated.split(typed));
    numbers.remove("");
    return PipeSeparated.join(List.copyOf(numbers));
  }

  /** Text that has one form, whatever way it is typed. */
  private record Read(String form, UnaryOperator<String> reading, String code)
      implements ColumnType {
    @Override
    public Reading read(Cell cell, boolean date1904) {
      var value = reading.apply(cell.text());
      return value == null
          ? new Reading(null, code, Severity.ERROR, null)
          : new Reading(value, null, null, null);
    }

    @Override
    public String form(Locale locale) {
      return Texts.of(locale, form);
    }
  }

  /** A day; where only year or month is known, as ORCID has it, the first of it with a warning. */
  private static ColumnType achieved() {
    var day = ColumnTypes.day();
    return new ColumnType() {
      @Override
      public Reading read(Cell cell, boolean date1904) {
        var text = cell.text().strip();
        if (cell.kind() == Cell.Kind.TEXT && PERIOD.matcher(text).matches()) {
          var first = text + FIRST_OF_ALL.substring(text.length());
          return new Reading(first, "day.first", Severity.WARNING, null);
        }
        return day.read(cell, date1904);
      }

      @Override
      public String form(Locale locale) {
        return day.form(locale);
      }

      @Override
      public String advice() {
        return day.advice();
      }
    };
  }
}
