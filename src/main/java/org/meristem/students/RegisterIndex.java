package org.meristem.students;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.meristem.platform.RecordHistory.Mark;
import org.meristem.platform.SearchText;

/**
 * What searches look at, of all students, in memory and in the order of their numbers: a hundred
 * thousand are looked through in some milliseconds, where a database would read all of a table.
 */
final class RegisterIndex {
  private static final Comparator<Line> BY_KEY = Comparator.comparing(Line::key);

  /** Before anything was read. */
  static final RegisterIndex NONE = new RegisterIndex(null, List.of());

  private final Mark mark;
  private final List<Line> lines;

  /**
   * A student's present entry.
   *
   * @param keyLength the text begins with the student's key, which is so long
   * @param programme its code, made comparable
   */
  record Line(
      int keyLength,
      String text,
      long episode,
      String programme,
      int entryYear,
      EpisodeStatus status) {
    String key() {
      return text.substring(0, keyLength);
    }
  }

  /**
   * @param mark where the trail stood before these were read
   */
  RegisterIndex(Mark mark, Collection<Line> lines) {
    this.mark = mark;
    this.lines = lines.stream().sorted(BY_KEY).toList();
  }

  Mark mark() {
    return mark;
  }

  /** The same with what these students have become; some may be new, some gone. */
  RegisterIndex with(Mark newMark, Set<String> keys, List<Line> changed) {
    if (keys.isEmpty()) {
      return new RegisterIndex(newMark, lines);
    }
    var all = new ArrayList<>(lines);
    all.removeIf(line -> keys.contains(line.key()));
    all.addAll(changed);
    return new RegisterIndex(newMark, all);
  }

  /** The students that a search finds, in the order of their numbers. */
  List<Line> found(StudentSearch search) {
    var wanted = wanted(search);
    return lines.parallelStream().filter(wanted).toList();
  }

  /** How many students a search finds in each status, whatever status it asks for itself. */
  Map<EpisodeStatus, Long> counts(StudentSearch search) {
    var counts = new EnumMap<EpisodeStatus, Long>(EpisodeStatus.class);
    found(search.ofAnyStatus()).forEach(line -> counts.merge(line.status(), 1L, Long::sum));
    return counts;
  }

  private static Predicate<Line> wanted(StudentSearch search) {
    Predicate<Line> wanted = line -> true;
    if (search.status() != null) {
      wanted = wanted.and(line -> line.status() == search.status());
    }
    if (search.entryYear() != null) {
      wanted = wanted.and(line -> line.entryYear() == search.entryYear());
    }
    if (search.programme() != null) {
      var programme = SearchText.of(search.programme());
      wanted = wanted.and(line -> line.programme().equals(programme));
    }
    if (!search.words().isBlank()) {
      var words = SearchText.of(search.words());
      wanted = wanted.and(line -> line.text().contains(words));
    }
    return wanted;
  }
}
