package org.meristem.bench;

import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.meristem.curriculum.AssessmentConverter;
import org.meristem.curriculum.CourseOutcome;
import org.meristem.curriculum.OutcomesConverter;
import org.meristem.platform.SearchText;

/**
 * Enters many courses into the database of a stopped server: of each a version in force and three
 * that it followed, with the steps of their lives, and a draft of the next for each of some
 * authors.
 */
final class CurriculumData {
  private static final int VERSIONS = 4;
  private static final int YEARS = 2;
  private static final int FIRST_YEAR = 2018;

  /** So many people wrote what is published. */
  private static final int WRITERS = 500;

  private final DirectRows rows;
  private final long[] areas;
  private final DirectRows.Table course;
  private final DirectRows.Table version;
  private final DirectRows.Table step;

  private CurriculumData(DirectRows rows) throws SQLException {
    this.rows = rows;
    areas = rows.numbers("select id from course_area order by id");
    course = rows.records("course", "code");
    version =
        rows.records(
            "course_version",
            "course_id, version_number, version_state, author, title_en, title_zh, area_id,"
                + " credits, hours_lecture, hours_seminar, hours_laboratory, hours_facility,"
                + " hours_self_study, teaching_language, instructors, syllabus_en, syllabus_zh,"
                + " outcomes, assessment, effective_on, ends_on, saved_at, submitted_at,"
                + " prerequisites, search_text");
    step = rows.records("course_step", "course_version_id, step_kind, taken_by, taken_at");
  }

  /**
   * @return the ids of the authors' drafts by account
   */
  static Map<String, Long> enter(DataSource source, int courses, int authors) throws SQLException {
    try (var rows = new DirectRows(source)) {
      var data = new CurriculumData(rows);
      var drafts = new LinkedHashMap<String, Long>();
      for (var i = 0; i < courses; i++) {
        var id = data.course.add(CourseWords.code(i));
        for (var number = 1; number <= VERSIONS; number++) {
          var state = number == VERSIONS ? "PUBLISHED" : "RETIRED";
          data.version(i, id, number, writer(i + number), state);
        }
        var account = writer(i);
        if (i < authors) {
          rows.account(account, "FACULTY");
          drafts.put(account, data.version(i, id, VERSIONS + 1, account, "DRAFT"));
        }
        if (i % 500 == 499) {
          rows.write();
        }
      }
      rows.write();
      rows.count();
      return drafts;
    }
  }

  private static String writer(int number) {
    return "writer" + number % WRITERS;
  }

  private long version(int i, long courseId, int number, String author, String state)
      throws SQLException {
    var from = LocalDate.of(FIRST_YEAR + YEARS * (number - 1), 9, 1);
    var title = CourseWords.title(i);
    var instructors = CourseWords.instructors(i);
    var syllabus = CourseWords.syllabus(i, number);
    var outcomes = CourseWords.outcomes(i);
    var draft = state.equals("DRAFT");
    var written = DirectRows.millis(from.minusMonths(6));
    var id =
        version.add(
            courseId,
            number,
            state,
            author,
            title.en(),
            title.zh(),
            areas[i % areas.length],
            3,
            32,
            8,
            8,
            0,
            48,
            "BOTH",
            instructors,
            syllabus.en(),
            syllabus.zh(),
            new OutcomesConverter().convertToDatabaseColumn(outcomes),
            new AssessmentConverter().convertToDatabaseColumn(CourseWords.assessment()),
            draft ? null : Date.valueOf(from),
            state.equals("RETIRED") ? Date.valueOf(from.plusYears(YEARS)) : null,
            written,
            draft ? null : written,
            CourseWords.prerequisites(i),
            SearchText.of(
                CourseWords.code(i),
                title.en(),
                title.zh(),
                instructors,
                outcomes.stream().map(CourseOutcome::toString).collect(Collectors.joining("\n"))));
    steps(id, author, written, draft);
    return id;
  }

  private void steps(long versionId, String author, long from, boolean draft) throws SQLException {
    step.add(versionId, "DRAFTED", author, from);
    if (!draft) {
      step.add(versionId, "SUBMITTED", author, from + 1);
      step.add(versionId, "APPROVED", "director", from + 2);
      step.add(versionId, "PUBLISHED", "director", from + 3);
    }
  }
}
