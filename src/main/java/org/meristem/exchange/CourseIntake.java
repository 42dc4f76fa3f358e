package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meristem.curriculum.CourseArea;
import org.meristem.curriculum.CourseOutcome;
import org.meristem.curriculum.CourseText;
import org.meristem.curriculum.CourseText.AssessmentPart;
import org.meristem.curriculum.CurriculumPolicy;
import org.meristem.curriculum.Hours;
import org.meristem.curriculum.OwnDrafts;
import org.meristem.curriculum.Programmes;
import org.meristem.curriculum.RequisiteCheck;
import org.meristem.curriculum.Requisites;
import org.meristem.curriculum.TeachingLanguage;
import org.meristem.identity.SignedIn;
import org.meristem.imports.RowCheck;
import org.meristem.platform.BilingualText;
import org.meristem.workbook.ColumnTypes;
import org.meristem.workbook.PipeSeparated;

/** Lists of courses: they make or change the caller's own drafts, never what is published. */
@ApplicationScoped
public class CourseIntake extends RecordIntake<CourseIntake.Draft> {
  private static final List<String> HOURS =
      List.of("lecture", "seminar", "laboratory", "facility", "selfStudy");

  /** A course's code and the text of the caller's draft. */
  record Draft(String code, CourseText text) {}

  @Inject private OwnDrafts drafts;
  @Inject private Programmes programmes;
  @Inject private RequisiteCheck requisites;
  @Inject private CurriculumPolicy policy;

  public CourseIntake() {
    super("courses", "courseCode", "curriculum.record.courseVersion", fields());
  }

  private static Fields<Draft> fields() {
    var fields =
        new Fields<Draft>("curriculum.import.")
            .code("courseCode", 20, Draft::code)
            .needed()
            .text("titleEn", CourseText.LONGEST_TITLE, draft -> draft.text().title().en())
            .text("titleZh", CourseText.LONGEST_TITLE, draft -> draft.text().title().zh())
            .code(
                "area",
                40,
                draft -> draft.text().area() == null ? null : draft.text().area().code())
            .number(
                "credits",
                ColumnTypes.decimal(CourseText.MOST_CREDITS),
                draft -> Canonical.plain(draft.text().credits()));
    for (var i = 0; i < HOURS.size(); i++) {
      var place = i;
      fields.number(
          HOURS.get(i),
          ColumnTypes.whole(0, CourseText.MOST_HOURS),
          draft -> hours(draft.text().hours()).get(place));
    }
    return contents(fields);
  }

  private static Fields<Draft> contents(Fields<Draft> fields) {
    return fields
        .choice("language", TeachingLanguage.class, draft -> draft.text().language())
        .text("instructors", CourseText.LONGEST_INSTRUCTORS, draft -> draft.text().instructors())
        .of(
            "prerequisites",
            RequisiteColumn.BEFORE,
            draft -> draft.text().requisites().groupsText())
        .of(
            "corequisites",
            RequisiteColumn.ALONGSIDE,
            draft -> draft.text().requisites().alongsideText())
        .of(
            "outcomesEn",
            ColumnTypes.texts(CourseText.LONGEST_LIST),
            draft -> outcomes(draft.text(), BilingualText::en))
        .of(
            "outcomesZh",
            ColumnTypes.texts(CourseText.LONGEST_LIST),
            draft -> outcomes(draft.text(), BilingualText::zh))
        .of("assessment", ColumnTypes.shares(), draft -> assessment(draft.text()))
        .text("syllabusEn", CourseText.LONGEST_SYLLABUS, draft -> draft.text().syllabus().en())
        .text("syllabusZh", CourseText.LONGEST_SYLLABUS, draft -> draft.text().syllabus().zh());
  }

  private static List<Integer> hours(Hours hours) {
    return List.of(
        hours.lecture(), hours.seminar(), hours.laboratory(), hours.facility(), hours.selfStudy());
  }

  private static String assessment(CourseText text) {
    return PipeSeparated.join(
        text.assessment().stream().map(part -> part.percent() + " " + part.name()).toList());
  }

  @Override
  public boolean may(SignedIn user) {
    return policy.mayWrite(user);
  }

  @Override
  public Map<String, String> defaults() {
    return HOURS.stream().collect(Collectors.toMap(field -> field, field -> "0"));
  }

  @Override
  Collection<Draft> stored(Collection<String> keys) {
    return all();
  }

  @Override
  Collection<Draft> all() {
    return drafts.all().entrySet().stream()
        .map(draft -> new Draft(draft.getKey(), draft.getValue()))
        .toList();
  }

  @Override
  public Map<String, List<String>> codes() {
    return Map.of("area", programmes.areas().stream().map(CourseArea::code).toList());
  }

  @Override
  public RowCheck check() {
    return new CourseRows(codes().get("area"), drafts.takenByOthers(), requisites);
  }

  @Override
  void enter(Map<String, String> row, Draft stored) {
    drafts.write(row.get(key()), text(row, programmes.areas()));
  }

  /** A draft that was handed in is no longer the caller's to take back, nor is it found here. */
  @Override
  boolean isInUse(Draft draft) {
    return false;
  }

  @Override
  void remove(Draft draft) {
    drafts.abandon(draft.code());
  }

  static CourseText text(Map<String, String> row, List<CourseArea> areas) {
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
        CourseOutcome.paired(
            PipeSeparated.split(row.get("outcomesEn")), PipeSeparated.split(row.get("outcomesZh"))),
        PipeSeparated.split(row.get("assessment")).stream().map(CourseIntake::part).toList(),
        Requisites.of(row.get("prerequisites"), row.get("corequisites")));
  }

  private static AssessmentPart part(String text) {
    var pair = text.split(" ", 2);
    return new AssessmentPart(pair[1], Integer.parseInt(pair[0]));
  }

  /** One language's words of all outcomes; an empty part where an outcome has none. */
  private static String outcomes(CourseText text, Function<BilingualText, String> language) {
    return PipeSeparated.join(
        text.outcomes().stream()
            .map(outcome -> Objects.requireNonNullElse(language.apply(outcome.text()), ""))
            .toList());
  }
}
