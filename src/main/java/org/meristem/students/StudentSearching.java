package org.meristem.students;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.meristem.platform.RecordHistory;
import org.meristem.platform.SearchText;
import org.meristem.students.RegisterIndex.Line;

/**
 * Keeps the index of the register as new as the register: whatever changes a student is in the
 * audit trail, so that what was changed since is read again, whichever process changed it.
 */
@ApplicationScoped
class StudentSearching {
  /** Beyond so many changes all is read again. */
  private static final int MOST_CHANGES = 500;

  private static final String COLUMNS =
      "select s.number_key, s.search_text, e.id, g.code, e.entry_year, e.episode_status";

  private static final String ALL =
      COLUMNS
          + " from student s, episode e, programme g"
          + " where e.student_id = s.id and g.id = e.programme_id and e.successor_id is null";

  @Inject EntityManager em;
  @Inject RecordHistory history;

  private volatile RegisterIndex index = RegisterIndex.NONE;

  /** The index as of now, in the caller's transaction. */
  RegisterIndex index() {
    return history.mark().equals(index.mark()) ? index : renewed();
  }

  private synchronized RegisterIndex renewed() {
    var mark = history.mark();
    if (!mark.equals(index.mark())) {
      var changed =
          history.changedSince(index.mark(), StudentRegister.RECORD, MOST_CHANGES).orElse(null);
      index =
          changed == null
              ? new RegisterIndex(mark, all())
              : index.with(mark, keys(changed), of(keys(changed)));
    }
    return index;
  }

  private static Set<String> keys(Set<String> numbers) {
    return numbers.stream().map(SearchText::of).collect(Collectors.toSet());
  }

  private List<Line> all() {
    return lines(new RegisterQuery(ALL));
  }

  private List<Line> of(Set<String> keys) {
    return keys.isEmpty()
        ? List.of()
        : lines(new RegisterQuery(COLUMNS + RegisterQuery.BY_NUMBER).ofNumbers(keys));
  }

  private List<Line> lines(RegisterQuery query) {
    var programmes = new HashMap<String, String>();
    return query.read(em, row -> line(row, programmes));
  }

  /**
   * @param programmes keeps one text for each code
   */
  private static Line line(ResultSet row, Map<String, String> programmes) throws SQLException {
    return new Line(
        row.getString(1).length(),
        row.getString(2),
        row.getLong(3),
        programmes.computeIfAbsent(row.getString(4), SearchText::of),
        row.getInt(5),
        EpisodeStatus.valueOf(row.getString(6)));
  }
}
