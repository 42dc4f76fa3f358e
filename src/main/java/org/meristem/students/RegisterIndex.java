package org.meristem.students;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.meristem.platform.SearchText;
import org.meristem.platform.Slice;
import org.meristem.platform.SliceRequest;
import org.meristem.platform.WordIndex;

/**
 * All students as lists show them, in memory: a hundred thousand are looked through in some
 * milliseconds, where a database would read all of its tables.
 */
final class RegisterIndex {
  private static final String NUMBER = "number";

  /** The fields by which the list can be sorted. */
  private static final Map<String, Comparator<StudentLine>> SORTS =
      Map.of(
          NUMBER,
          Comparator.comparing(StudentLine::key),
          "name",
          by(StudentLine::name),
          "programme",
          by(StudentLine::programme),
          "entryYear",
          by(StudentLine::entryYear),
          "status",
          by(line -> line.status().name()),
          "supervisor",
          by(StudentLine::supervisor));

  private final Map<String, List<StudentLine>> sorted = new ConcurrentHashMap<>();

  private WordIndex<StudentLine> words;

  RegisterIndex(Collection<StudentLine> lines) {
    sorted.put(NUMBER, lines.parallelStream().sorted(SORTS.get(NUMBER)).toList());
  }

  private static <U extends Comparable<U>> Comparator<StudentLine> by(
      Function<StudentLine, U> field) {
    return Comparator.comparing(field, Comparator.nullsLast(Comparator.naturalOrder()));
  }

  /** The same with what these students have become; some may be new, some gone. */
  RegisterIndex with(Set<String> keys, List<StudentLine> changed) {
    var all = new ArrayList<>(sorted.get(NUMBER));
    all.removeIf(line -> keys.contains(line.key()));
    all.addAll(changed);
    return new RegisterIndex(all);
  }

  /** The students that a search finds, in the order of their numbers. */
  List<StudentLine> found(StudentSearch search) {
    return found(search, NUMBER);
  }

  private List<StudentLine> found(StudentSearch search, String order) {
    if (search.isForAll()) {
      return sorted(order);
    }
    var wanted = wanted(search);
    if (search.words().isBlank()) {
      return sorted(order).parallelStream().filter(wanted).toList();
    }
    var found = words().find(search.words(), wanted);
    return order.equals(NUMBER) ? found : found.stream().sorted(SORTS.get(order)).toList();
  }

  /** All in an order; sorted when first asked for in it. */
  private List<StudentLine> sorted(String order) {
    return sorted.computeIfAbsent(
        order, field -> sorted.get(NUMBER).parallelStream().sorted(SORTS.get(field)).toList());
  }

  /** Made when words are first looked for. */
  private synchronized WordIndex<StudentLine> words() {
    if (words == null) {
      words = new WordIndex<>(sorted.get(NUMBER), StudentLine::words);
    }
    return words;
  }

  /** A page of what a search finds; sorted by number where the order is not known. */
  Slice<StudentLine> slice(SliceRequest request) {
    var known = request.sort() != null && SORTS.containsKey(request.sort());
    var found = found(StudentSearch.of(request.query()), known ? request.sort() : NUMBER);
    var first = Math.min(request.first(), found.size());
    var end = Math.min(first + request.size(), found.size());
    return new Slice<>(
        request.ascending() ? found.subList(first, end) : backwards(found, first, end),
        found.size());
  }

  private static List<StudentLine> backwards(List<StudentLine> found, int first, int end) {
    var page = new ArrayList<>(found.subList(found.size() - end, found.size() - first));
    Collections.reverse(page);
    return page;
  }

  /** How many students a search finds in each status, whatever status it asks for itself. */
  Map<EpisodeStatus, Long> counts(StudentSearch search) {
    var counts = new EnumMap<EpisodeStatus, Long>(EpisodeStatus.class);
    found(search.ofAnyStatus()).forEach(line -> counts.merge(line.status(), 1L, Long::sum));
    return counts;
  }

  private static Predicate<StudentLine> wanted(StudentSearch search) {
    Predicate<StudentLine> wanted = line -> true;
    if (search.status() != null) {
      wanted = wanted.and(line -> line.status() == search.status());
    }
    if (search.entryYear() != null) {
      wanted = wanted.and(line -> line.entryYear() == search.entryYear());
    }
    if (search.programme() != null) {
      var programme = SearchText.of(search.programme());
      wanted = wanted.and(line -> SearchText.of(line.programme()).equals(programme));
    }
    return wanted;
  }
}
