package org.meristem.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.meristem.curriculum.CourseArea;
import org.meristem.curriculum.CourseOutcome;
import org.meristem.curriculum.CourseText;
import org.meristem.curriculum.CourseText.AssessmentPart;
import org.meristem.curriculum.Hours;
import org.meristem.curriculum.Requisites;
import org.meristem.curriculum.TeachingLanguage;
import org.meristem.imports.Intake;
import org.meristem.people.Person;
import org.meristem.platform.BilingualText;
import org.meristem.platform.Languages;
import org.meristem.platform.LineText;
import org.meristem.platform.RuleViolation;
import org.meristem.testing.TempFile;
import org.meristem.workbook.Cell;
import org.meristem.workbook.Column;
import org.meristem.workbook.TableReader;
import org.meristem.workbook.TableRow;
import org.meristem.workbook.TableWriter;

/** What leaves as a workbook of any kind comes in again as it left, whatever people typed. */
class RoundTripTest {
  private static final List<Intake> KINDS =
      List.of(
          new AchievementIntake(),
          new AreaIntake(),
          new CourseIntake(),
          new ProgrammeIntake(),
          new ResearcherIntake(),
          new ReviewIntake(),
          new StaffIntake(),
          new StudentIntake(),
          new TemplateIntake());

  /** Pieces of text that one program or another reads as something else. */
  private static final List<String> PIECES =
      List.of(
          "|",
          "\\",
          "\\|",
          " | ",
          "\n",
          "\r\n",
          "\r",
          "\t",
          " ",
          "\u00A0",
          "\u3000",
          "\u2028",
          "\u0085",
          "\u0001",
          "\uFFFE",
          "_x0041_",
          "_x",
          "=1+1",
          "'",
          "\"",
          "&",
          "<b>",
          "007",
          "1e5",
          "2027-01-01",
          "TRUE",
          "#N/A",
          "𠮷",
          "👩‍🔬",
          "量子",
          "é",
          "optics",
          ",",
          ";");

  private static final List<String> SHAPES =
      List.of(
          "1",
          "0.5",
          "2024",
          "12",
          "2001-02-03",
          "a.b@example.edu",
          "60 Exam \\| 1 | 40 量子",
          "A-1 >= 60 & (B-1 | C-1)",
          "A-1 & B-1",
          "10.1000/x",
          "S1 | S2",
          "202700000001");

  private static final CourseArea AREA = new CourseArea("NANO", new BilingualText("a", "b"), 1);

  private final Random random = new Random();

  @Property(tries = 5)
  void everyColumnOfEveryKindComesBackAsItLeft(@ForAll Random seed) throws IOException {
    random.setSeed(seed.nextLong());
    for (var kind : KINDS) {
      var rows = new ArrayList<Map<String, String>>();
      for (var i = 0; i < 20; i++) {
        rows.add(row(kind.columns(), i));
      }
      assertComesBack(kind, rows);
    }
  }

  private Map<String, String> row(List<Column> columns, int number) {
    var row = new HashMap<String, String>();
    for (var column : columns) {
      if (column.equals(columns.get(0))) {
        row.put(column.field(), "20270000%04d".formatted(number));
      } else if (column.required() || random.nextBoolean()) {
        row.put(column.field(), value(column));
      }
    }
    row.values().removeIf(Objects::isNull);
    return row;
  }

  /** Whatever the column takes for a value: free text where it can be. */
  private String value(Column column) {
    if (column.type() instanceof ShownOnly) {
      return null;
    }
    var advice = Objects.requireNonNullElse(column.type().advice(), "");
    var shapes =
        Stream.of(SHAPES, column.type().offered(Locale.ENGLISH), List.of(advice.split(", ")))
            .flatMap(List::stream)
            .toList();
    return Stream.concat(Stream.generate(this::text).limit(5), shuffled(shapes))
        .map(text -> column.type().read(new Cell(Cell.Kind.TEXT, text), false).value())
        .filter(text -> text != null && !text.isEmpty())
        .findFirst()
        .orElseThrow(() -> new AssertionError(column.field()));
  }

  private Stream<String> shuffled(List<String> all) {
    var copy = new ArrayList<>(all);
    Collections.shuffle(copy, random);
    return copy.stream();
  }

  private String text() {
    return IntStream.range(0, 1 + random.nextInt(6))
        .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
        .reduce("", String::concat);
  }

  @Property(tries = 10)
  void aCourseComesBackWhateverWasTyped(@ForAll Random seed) throws IOException {
    random.setSeed(seed.nextLong());
    var kind = new CourseIntake();
    var rows =
        IntStream.range(0, 10)
            .mapToObj(i -> kind.values(new CourseIntake.Draft("NSE-10" + i, course())))
            .toList();
    assertComesBack(kind, rows);
    for (var row : rows) {
      assertThat(kind.values(entered(row))).isEqualTo(row);
    }
  }

  private static CourseIntake.Draft entered(Map<String, String> row) {
    return new CourseIntake.Draft(row.get("courseCode"), CourseIntake.text(row, List.of(AREA)));
  }

  private CourseText course() {
    var outcomes =
        Stream.generate(() -> CourseOutcome.of(textOrNull(), textOrNull()))
            .filter(CourseOutcome::isSaid)
            .limit(random.nextInt(4));
    var parts =
        Stream.generate(this::text)
            .filter(name -> LineText.of(name) != null)
            .map(name -> new AssessmentPart(name, random.nextInt(101)))
            .limit(random.nextInt(4));
    return new CourseText(
        bilingual(),
        random.nextBoolean() ? AREA : null,
        random.nextBoolean() ? BigDecimal.valueOf(random.nextInt(10_000), 2) : null,
        new Hours(random.nextInt(2001), 0, 1, 2, 3),
        random.nextBoolean() ? TeachingLanguage.BOTH : null,
        textOrNull(),
        bilingual(),
        outcomes.toList(),
        parts.toList(),
        Requisites.of("B-1 >= 60 & (C-1 | D-1 = E-1)", random.nextBoolean() ? "F-1 & G-1" : null));
  }

  /** As much as may be typed, all of it what a workbook has to mark. */
  @Test
  void theLongestCourseComesBack() throws IOException {
    var kind = new CourseIntake();
    var bars = "|".repeat(CourseText.LONGEST_LIST - 3);
    var text =
        new CourseText(
            new BilingualText("x".repeat(CourseText.LONGEST_TITLE), null),
            null,
            null,
            new Hours(0, 0, 0, 0, 0),
            null,
            "x".repeat(CourseText.LONGEST_INSTRUCTORS),
            new BilingualText("量\n".repeat(CourseText.LONGEST_SYLLABUS / 2 - 1) + "量子", null),
            List.of(CourseOutcome.of(bars, bars)),
            List.of(),
            Requisites.NONE);
    var row = kind.values(new CourseIntake.Draft("NSE-1000", text));
    assertComesBack(kind, List.of(row));
    assertThat(CourseIntake.text(row, List.of()).syllabus()).isEqualTo(text.syllabus());
    assertThat(entered(row).text().outcomes())
        .extracting(CourseOutcome::text)
        .containsExactly(new BilingualText(bars, bars));
  }

  @Test
  void aTextThatNoCellHoldsIsNeverCut() {
    var kind = new AreaIntake();
    var row = Map.of("areaCode", "A", "nameEn", "x".repeat(32_768), "nameZh", "x", "position", "1");
    var refusal =
        catchThrowableOfType(
            RuleViolation.class, () -> reread(kind.columns(), Locale.ENGLISH, List.of(row)));
    assertThat(refusal.key()).isEqualTo("workbook.write.long");
    assertThat(refusal.arguments()).startsWith("A", "Name (English)");
  }

  @Property(tries = 10)
  void peopleComeBackWhateverWasTyped(@ForAll Random seed) throws IOException {
    random.setSeed(seed.nextLong());
    var kind = new StaffIntake();
    var rows =
        IntStream.range(0, 10)
            .mapToObj(
                i -> {
                  var person = new Person("x" + text(), textOrNull());
                  person.employedAs("S" + i);
                  person.joinGroup(textOrNull());
                  person.knowsAbout(textOrNull());
                  return kind.values(person);
                })
            .toList();
    assertComesBack(kind, rows);
  }

  private String textOrNull() {
    return random.nextInt(4) == 0 ? null : text();
  }

  private BilingualText bilingual() {
    return new BilingualText(textOrNull(), textOrNull());
  }

  private static void assertComesBack(Intake kind, List<Map<String, String>> rows)
      throws IOException {
    for (var locale : Languages.ALL) {
      var read = reread(kind.columns(), locale, rows);
      assertThat(read).flatExtracting(TableRow::faults).as(kind.kind()).isEmpty();
      assertThat(read).extracting(TableRow::values).as(kind.kind()).isEqualTo(rows);
    }
  }

  private static List<TableRow> reread(
      List<Column> columns, Locale locale, List<Map<String, String>> rows) throws IOException {
    var out = new ByteArrayOutputStream();
    new TableWriter(columns, locale).write(out, "List", taker -> rows.forEach(taker));
    var read = new ArrayList<TableRow>();
    new TableReader(columns).read("list.xlsx", TempFile.of(out.toByteArray()), read::add);
    return read;
  }
}
