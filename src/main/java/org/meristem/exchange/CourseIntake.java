package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.meristem.curriculum.CourseArea;
import org.meristem.curriculum.CourseDrafting;
import org.meristem.curriculum.CourseText;
import org.meristem.curriculum.CourseText.AssessmentPart;
import org.meristem.curriculum.CurriculumPolicy;
import org.meristem.curriculum.Hours;
import org.meristem.curriculum.Programmes;
import org.meristem.curriculum.TeachingLanguage;
import org.meristem.identity.SignedIn;
import org.meristem.platform.BilingualText;
import org.meristem.workbook.Column;
import org.meristem.workbook.ColumnTypes;
import org.meristem.workbook.Fault.Severity;
import org.meristem.workbook.TableRow;

/** Lists of courses: they make or change the caller's own drafts, never what is published. */
@ApplicationScoped
public class CourseIntake implements Intake {
  private static final String PREFIX = "curriculum.import.";
  private static final int MOST_CREDITS = 100;
  private static final int MOST_HOURS = 2000;
  private static final List<String> HOURS =
      List.of("lecture", "seminar", "laboratory", "facility", "selfStudy");

  @Inject private CourseDrafting drafting;
  @Inject private Programmes programmes;
  @Inject private CurriculumPolicy policy;

  @Override
  public String kind() {
    return "courses";
  }

  @Override
  public String key() {
    return "courseCode";
  }

  @Override
  public String recordType() {
    return "curriculum.record.courseVersion";
  }

  @Override
  public boolean may(SignedIn user) {
    return policy.mayWrite(user);
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text(PREFIX, "courseCode", 20).needed(),
        Column.text(PREFIX, "titleEn", 400).needed(),
        Column.text(PREFIX, "titleZh", 400),
        Column.text(PREFIX, "area", 40),
        Column.number(PREFIX, "credits", ColumnTypes.decimal(MOST_CREDITS)),
        hours("lecture"),
        hours("seminar"),
        hours("laboratory"),
        hours("facility"),
        hours("selfStudy"),
        Column.of(PREFIX, "language", ColumnTypes.choice(TeachingLanguage.class, Map.of())),
        Column.text(PREFIX, "instructors", 2000),
        Column.text(PREFIX, "outcomes", 8000),
        Column.of(PREFIX, "assessment", ColumnTypes.shares()),
        Column.text(PREFIX, "syllabusEn", 20000),
        Column.text(PREFIX, "syllabusZh", 20000));
  }

  private static Column hours(String field) {
    return Column.number(PREFIX, field, ColumnTypes.whole(0, MOST_HOURS));
  }

  @Override
  public Map<String, Map<String, String>> present(Collection<String> keys) {
    return drafting.drafts(keys).entrySet().stream()
        .collect(
            Collectors.toMap(Map.Entry::getKey, draft -> values(draft.getKey(), draft.getValue())));
  }

  private static Map<String, String> values(String code, CourseText text) {
    var values = new HashMap<String, Object>();
    values.put("courseCode", code);
    values.put("titleEn", text.title().en());
    values.put("titleZh", text.title().zh());
    values.put("area", text.area() == null ? null : text.area().code());
    values.put(
        "credits",
        text.credits() == null ? null : text.credits().stripTrailingZeros().toPlainString());
    var hours = text.hours();
    var counts =
        List.of(
            hours.lecture(),
            hours.seminar(),
            hours.laboratory(),
            hours.facility(),
            hours.selfStudy());
    for (var i = 0; i < HOURS.size(); i++) {
      values.put(HOURS.get(i), counts.get(i));
    }
    values.put("language", text.language());
    values.put("instructors", text.instructors());
    values.put("outcomes", joined(text.outcomes()));
    values.put(
        "assessment",
        joined(
            text.assessment().stream().map(part -> part.percent() + " " + part.name()).toList()));
    values.put("syllabusEn", text.syllabus().en());
    values.put("syllabusZh", text.syllabus().zh());
    return Canonical.of(values);
  }

  @Override
  public void check(String sheet, List<TableRow> rows) {
    var codes = programmes.areas().stream().map(CourseArea::code).collect(Collectors.toSet());
    for (var row : rows) {
      var area = row.values().get("area");
      if (area != null && !codes.contains(area)) {
        row.faults().add(row.fault(sheet, "area", "area.unknown", Severity.ERROR));
      }
    }
  }

  @Override
  public void enter(List<Map<String, String>> rows) {
    var areas = programmes.areas();
    for (var row : rows) {
      drafting.draft(row.get(key()), text(row, areas));
    }
  }

  private static CourseText text(Map<String, String> row, List<CourseArea> areas) {
    var counts =
        HOURS.stream().mapToInt(field -> Integer.parseInt(row.getOrDefault(field, "0"))).toArray();
    return new CourseText(
        new BilingualText(row.get("titleEn"), row.get("titleZh")),
        areas.stream().filter(area -> area.code().equals(row.get("area"))).findFirst().orElse(null),
        row.containsKey("credits") ? new BigDecimal(row.get("credits")) : null,
        new Hours(counts[0], counts[1], counts[2], counts[3], counts[4]),
        Canonical.choice(TeachingLanguage.class, row.get("language")),
        row.get("instructors"),
        new BilingualText(row.get("syllabusEn"), row.get("syllabusZh")),
        parts(row.get("outcomes")),
        parts(row.get("assessment")).stream().map(CourseIntake::part).toList());
  }

  private static AssessmentPart part(String text) {
    var pair = text.split(" ", 2);
    return new AssessmentPart(pair[1], Integer.parseInt(pair[0]));
  }

  private static List<String> parts(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split("\\|"))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
  }

  private static String joined(List<String> parts) {
    return parts.isEmpty() ? null : String.join(" | ", parts);
  }
}
