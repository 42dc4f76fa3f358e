package org.meristem.students;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.meristem.people.Sex;
import org.meristem.platform.Planner;

/**
 * The register as rosters see it, read straight from the tables, for hundreds of students at a time
 * among a hundred thousand.
 */
@ApplicationScoped
class RegisterLines {
  /** So many keys are asked for at once, always, so that the database plans the query once. */
  static final int KEYS = 500;

  private static final String COLUMNS =
      """
      select s.student_number, p.name, p.latin_name, p.sex, p.birth_date, p.email, p.phone, g.code,
        e.entry_year, e.entry_date, e.study_mode, e.episode_status, e.supervisor_number,
        e.supervisor_name, p.research_group, e.expected_end, p.account_name, s.hand_edited
      """;

  private static final String PRESENT =
      """
      where e.student_id = s.id and p.id = s.person_id and g.id = e.programme_id
        and e.successor_id is null
      """;

  private static final String ALL =
      COLUMNS + " from student s, episode e, person p, programme g " + PRESENT;

  /**
   * Derby would plan for the few students that there were when the query was first met, and read
   * all of the table ever after; what it is told here is a comment to other databases.
   */
  private static final String BY_KEY =
      COLUMNS
          + """
          from --DERBY-PROPERTIES joinOrder=FIXED
            student s --DERBY-PROPERTIES index=STUDENT_NUMBER_KEY
            , episode e --DERBY-PROPERTIES constraint=EPISODE_STUDENT, joinStrategy=NESTEDLOOP
            , person p --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
            , programme g
          """
          + PRESENT
          + " and s.number_key in (?%s)".formatted(", ?".repeat(KEYS - 1));

  @Inject EntityManager em;

  /** The present entries of all students. */
  List<RegisterLine> all() {
    return read(ALL, List.of());
  }

  /** The present entries of the students with these numbers, made comparable. */
  List<RegisterLine> of(Collection<String> keys) {
    var found = new ArrayList<RegisterLine>();
    var all = List.copyOf(keys);
    Planner.goByIndexes(em);
    for (var first = 0; first < all.size(); first += KEYS) {
      var some = new ArrayList<>(all.subList(first, Math.min(all.size(), first + KEYS)));
      some.addAll(Collections.nCopies(KEYS - some.size(), some.get(0)));
      found.addAll(read(BY_KEY, some));
    }
    return found;
  }

  private List<RegisterLine> read(String sql, List<String> keys) {
    var found = new ArrayList<RegisterLine>();
    try (var query = em.unwrap(Connection.class).prepareStatement(sql)) {
      Planner.planAnew(query);
      for (var i = 0; i < keys.size(); i++) {
        query.setString(i + 1, keys.get(i));
      }
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(line(rows));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }

  private static RegisterLine line(ResultSet row) throws SQLException {
    var entry =
        new StudentEntry(
            row.getString(1),
            row.getString(2),
            row.getString(3),
            choice(Sex.class, row.getString(4)),
            day(row.getDate(5)),
            row.getString(6),
            row.getString(7),
            row.getString(8),
            row.getInt(9),
            day(row.getDate(10)),
            choice(StudyMode.class, row.getString(11)),
            choice(EpisodeStatus.class, row.getString(12)),
            row.getString(13),
            row.getString(14),
            row.getString(15),
            day(row.getDate(16)),
            row.getString(17));
    return new RegisterLine(entry, Student.fields(row.getString(18)));
  }

  private static LocalDate day(Date day) {
    return day == null ? null : day.toLocalDate();
  }

  private static <E extends Enum<E>> E choice(Class<E> type, String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }
}
