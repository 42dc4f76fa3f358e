package org.meristem.bench;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.derby.jdbc.BasicEmbeddedDataSource40;
import org.meristem.curriculum.AssessmentConverter;
import org.meristem.curriculum.CourseOutcome;
import org.meristem.curriculum.OutcomesConverter;
import org.meristem.platform.SearchText;

/**
 * Enters many courses into the database of a stopped server: of each a version in force and three
 * that it followed, with the steps of their lives, and a draft of the next for each of some
 * authors.
 */
final class CurriculumData implements AutoCloseable {
  private static final int VERSIONS = 4;
  private static final int YEARS = 2;
  private static final int FIRST_YEAR = 2018;

  /** So many people wrote what is published. */
  private static final int WRITERS = 500;

  private static final String VERSION =
      "insert into course_version (id, version, course_id, version_number, version_state, author,"
          + " title_en, title_zh, area_id, credits, hours_lecture, hours_seminar,"
          + " hours_laboratory, hours_facility, hours_self_study, teaching_language, instructors,"
          + " syllabus_en, syllabus_zh, outcomes, assessment, effective_on, ends_on, saved_at,"
          + " submitted_at, prerequisites, search_text) values (?, 1, ?, ?, ?, ?, ?, ?, ?, 3, 32, 8,"
          + " 8, 0, 48, 'BOTH', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final DataSource source;
  private final Connection connection;
  private final boolean derby;
  private final long[] areas;
  private final PreparedStatement course;
  private final PreparedStatement version;
  private final PreparedStatement step;
  private long nextId;
  private long lastId = -1;

  private CurriculumData(DataSource source) throws SQLException {
    this.source = source;
    connection = source.getConnection();
    derby = source.isWrapperFor(BasicEmbeddedDataSource40.class);
    connection.setAutoCommit(false);
    areas = areas();
    course = connection.prepareStatement("insert into course (id, version, code) values (?, 1, ?)");
    version = connection.prepareStatement(VERSION);
    step =
        connection.prepareStatement(
            "insert into course_step (id, version, course_version_id, step_kind, taken_by,"
                + " taken_at) values (?, 1, ?, ?, ?, ?)");
  }

  /**
   * @return the ids of the authors' drafts by account
   */
  static Map<String, Long> enter(DataSource source, int courses, int authors) throws SQLException {
    try (var data = new CurriculumData(source)) {
      var drafts = new LinkedHashMap<String, Long>();
      for (var i = 0; i < courses; i++) {
        var id = data.course(i);
        for (var number = 1; number <= VERSIONS; number++) {
          var state = number == VERSIONS ? "PUBLISHED" : "RETIRED";
          data.version(i, id, number, writer(i + number), state);
        }
        var account = writer(i);
        if (i < authors) {
          data.account(account);
          drafts.put(account, data.version(i, id, VERSIONS + 1, account, "DRAFT"));
        }
        if (i % 500 == 499) {
          data.write();
        }
      }
      data.write();
      data.count();
      return drafts;
    }
  }

  private static String writer(int number) {
    return "writer" + number % WRITERS;
  }

  private long course(int i) throws SQLException {
    var id = id();
    course.setLong(1, id);
    course.setString(2, CourseWords.code(i));
    course.addBatch();
    return id;
  }

  private long version(int i, long courseId, int number, String author, String state)
      throws SQLException {
    var id = id();
    var from = LocalDate.of(FIRST_YEAR + YEARS * (number - 1), 9, 1);
    var title = CourseWords.title(i);
    var instructors = CourseWords.instructors(i);
    var syllabus = CourseWords.syllabus(i, number);
    var outcomes = CourseWords.outcomes(i);
    var draft = state.equals("DRAFT");
    var written = millis(from.minusMonths(6));
    Object[] values = {
      id,
      courseId,
      number,
      state,
      author,
      title.en(),
      title.zh(),
      areas[i % areas.length],
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
          outcomes.stream().map(CourseOutcome::toString).collect(Collectors.joining("\n")))
    };
    for (var at = 0; at < values.length; at++) {
      version.setObject(at + 1, values[at]);
    }
    version.addBatch();
    steps(id, author, written, draft);
    return id;
  }

  private void steps(long versionId, String author, long from, boolean draft) throws SQLException {
    step(versionId, "DRAFTED", author, from);
    if (!draft) {
      step(versionId, "SUBMITTED", author, from + 1);
      step(versionId, "APPROVED", "director", from + 2);
      step(versionId, "PUBLISHED", "director", from + 3);
    }
  }

  private void step(long versionId, String kind, String by, long at) throws SQLException {
    step.setLong(1, id());
    step.setLong(2, versionId);
    step.setString(3, kind);
    step.setString(4, by);
    step.setLong(5, at);
    step.addBatch();
  }

  /** An account with the password of the demonstration's. */
  private void account(String name) throws SQLException {
    var id = id();
    run(
        "insert into account (id, version, name, display_name, password_hash, password_version,"
            + " language_tag, active) select "
            + id
            + ", 1, '"
            + name
            + "', '"
            + name
            + "', password_hash, 0, 'en', true from account where name = 'faculty'");
    run("insert into account_role (account_id, role_name) values (" + id + ", 'FACULTY')");
  }

  private void write() throws SQLException {
    course.executeBatch();
    version.executeBatch();
    step.executeBatch();
    connection.commit();
  }

  /** Lets the database count its rows, as it does by itself after a while. */
  private void count() throws SQLException {
    connection.setAutoCommit(true);
    for (var table : new String[] {"course", "course_version", "course_step"}) {
      run(
          derby
              ? "call syscs_util.syscs_update_statistics(current schema, '"
                  + table.toUpperCase(Locale.ROOT)
                  + "', null)"
              : "vacuum analyze " + table);
    }
  }

  /** In blocks of 1,000, as the running system takes them. */
  private long id() throws SQLException {
    if (nextId > lastId) {
      lastId = number(derby ? "values next value for ids" : "select nextval('ids')");
      nextId = lastId - 999;
    }
    return nextId++;
  }

  private long number(String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private long[] areas() throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select id from course_area order by id")) {
      var found = LongStream.builder();
      while (rows.next()) {
        found.add(rows.getLong(1));
      }
      return found.build().toArray();
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long millis(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  /** Leaves an embedded database to the server. */
  @Override
  public void close() throws SQLException {
    connection.close();
    if (derby) {
      var embedded = source.unwrap(BasicEmbeddedDataSource40.class);
      embedded.setCreateDatabase(null);
      embedded.setShutdownDatabase("shutdown");
      try {
        embedded.getConnection().close();
      } catch (SQLException ended) {
        if (!ended.getSQLState().equals("08006")) {
          throw ended;
        }
      }
    }
  }
}
