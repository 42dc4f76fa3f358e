package org.meristem.students;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.meristem.people.Sex;
import org.meristem.platform.SearchText;

/**
 * The register as rosters see it, read straight from the tables, for hundreds of students at a time
 * among a hundred thousand.
 */
@ApplicationScoped
class RegisterLines {
  private static final String COLUMNS =
      """
      select s.student_number, p.name, p.latin_name, p.sex, p.birth_date, p.email, p.phone, g.code,
        e.entry_year, e.entry_date, e.study_mode, e.episode_status, e.supervisor_number,
        e.supervisor_name, p.research_group, e.expected_end, p.account_name, s.hand_edited
      """;

  @Inject EntityManager em;

  /** The present entries of the students with these numbers, made comparable. */
  List<RegisterLine> of(Collection<String> keys) {
    var found = new ArrayList<RegisterLine>();
    var all = List.copyOf(keys);
    for (var first = 0; first < all.size(); first += RegisterQuery.NUMBERS) {
      var some = all.subList(first, Math.min(all.size(), first + RegisterQuery.NUMBERS));
      found.addAll(
          new RegisterQuery(COLUMNS + RegisterQuery.BY_NUMBER)
              .ofNumbers(some)
              .read(em, RegisterLines::line));
    }
    return found;
  }

  /**
   * The next so many students after a number, in the order of numbers: for reading all of a long
   * list in steps.
   */
  List<RegisterLine> after(String number, StudentSearch search, int most) {
    return new RegisterQuery(COLUMNS + RegisterQuery.BY_NUMBER)
        .only(search)
        .with(
            " and s.number_key > ? order by s.number_key fetch first ? rows only",
            SearchText.of(number),
            most)
        .read(em, RegisterLines::line);
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
