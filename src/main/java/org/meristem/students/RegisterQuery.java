package org.meristem.students;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.meristem.platform.SearchText;

/**
 * A question to the register in SQL of its own, about the present episodes. Derby plans for the
 * students that there were when a question was first met, and without regard to how few are wanted;
 * so it is told how to find them. To other databases that is a comment.
 */
final class RegisterQuery {
  /** From a student, found by number, to all that belongs to the present entry. */
  static final String BY_NUMBER =
      """
       from --DERBY-PROPERTIES joinOrder=FIXED
        student s --DERBY-PROPERTIES index=STUDENT_NUMBER_KEY
        , episode e --DERBY-PROPERTIES constraint=EPISODE_STUDENT, joinStrategy=NESTEDLOOP
        , person p --DERBY-PROPERTIES joinStrategy=NESTEDLOOP
        , programme g
      where e.student_id = s.id and p.id = s.person_id and g.id = e.programme_id
        and e.successor_id is null
      """;

  /** The same, in whatever order the database finds best. */
  static final String ANYHOW =
      """
       from student s, episode e, person p, programme g
      where e.student_id = s.id and p.id = s.person_id and g.id = e.programme_id
        and e.successor_id is null
      """;

  /** So many numbers are asked for at once, always, so that the database plans once. */
  static final int NUMBERS = 500;

  private static final String ANY_OF =
      " and s.number_key in (?%s)".formatted(", ?".repeat(NUMBERS - 1));

  private final StringBuilder sql;
  private final List<Object> values = new ArrayList<>();

  /** What is made of each row found. */
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  RegisterQuery(String start) {
    sql = new StringBuilder(start);
  }

  /** Only what a search finds. */
  RegisterQuery only(StudentSearch search) {
    if (!search.words().isBlank()) {
      with(" and s.search_text like ? escape '!'", SearchText.pattern(search.words()));
    }
    if (search.programme() != null) {
      with(" and lower(g.code) = ?", SearchText.of(search.programme()));
    }
    if (search.entryYear() != null) {
      with(" and e.entry_year = ?", search.entryYear());
    }
    if (search.status() != null) {
      with(" and e.episode_status = ?", search.status().name());
    }
    return this;
  }

  /**
   * Only the students with these numbers, made comparable.
   *
   * @param keys at least one and at most {@link #NUMBERS}
   */
  RegisterQuery ofNumbers(Collection<String> keys) {
    var all = new ArrayList<Object>(keys);
    all.addAll(Collections.nCopies(NUMBERS - keys.size(), all.get(0)));
    return with(ANY_OF, all.toArray());
  }

  /** Goes on with a piece of SQL and the values for its question marks. */
  RegisterQuery with(String more, Object... those) {
    sql.append(more);
    values.addAll(List.of(those));
    return this;
  }

  <T> List<T> read(EntityManager em, Reader<T> reader) {
    try (var query = em.unwrap(Connection.class).prepareStatement(sql.toString())) {
      for (var i = 0; i < values.size(); i++) {
        query.setObject(i + 1, values.get(i));
      }
      var found = new ArrayList<T>();
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
