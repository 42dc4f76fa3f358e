package org.meristem.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.meristem.platform.Mirror;
import org.meristem.platform.RecordHistory;
import org.meristem.platform.Recorded;
import org.meristem.platform.Slice;
import org.meristem.platform.SliceRequest;
import org.meristem.platform.WordIndex;

/**
 * What the catalogue shows, in memory, by the codes of the courses, as new as what is published.
 */
@ApplicationScoped
class CatalogueList {
  @Inject Courses courses;
  @Inject RecordHistory history;
  @Inject Clock clock;

  private final Mirror<List<CatalogueEntry>> mirror =
      new Mirror<>(
          CourseDrafting.RECORD,
          () -> sorted(courses.catalogueEntries(LocalDate.now(clock))),
          (entries, labels) -> renewed(entries, labels));

  private volatile Shown shown = new Shown(null, null, null, null);

  /** Those of all entries that are in force on a day and those to come, by the words in them. */
  private record Shown(
      List<CatalogueEntry> all,
      LocalDate day,
      WordIndex<CatalogueEntry> inForce,
      WordIndex<CatalogueEntry> toCome) {}

  /** What is in force on a day, today or later, and found by a search. */
  Slice<CourseLine> find(SliceRequest request, CatalogueFilter filter, LocalDate day) {
    var found = lines(shown(day).inForce(), request, filter);
    var first = Math.min(request.first(), found.size());
    return new Slice<>(
        found.subList(first, Math.min(first + request.size(), found.size())), found.size());
  }

  /** What is published for a term after a day and found by a search, the next to come first. */
  List<CourseLine> toCome(SliceRequest request, CatalogueFilter filter, LocalDate day) {
    return lines(shown(day).toCome(), request, filter).stream()
        .sorted(Comparator.comparing(CourseLine::effective))
        .limit(request.size())
        .toList();
  }

  private static List<CourseLine> lines(
      WordIndex<CatalogueEntry> among, SliceRequest request, CatalogueFilter filter) {
    return among.find(request.query(), CatalogueEntry.within(filter)).stream()
        .map(CatalogueEntry::line)
        .toList();
  }

  /**
   * The ids of the versions of courses with these codes or in these areas: of each the one in force
   * on a day, today or later, or the next to come.
   */
  List<Long> taught(Collection<String> codes, Collection<String> areas, LocalDate day) {
    return mirror.now(history).stream()
        .map(CatalogueEntry::line)
        .filter(line -> line.ends() == null || line.ends().isAfter(day))
        .filter(line -> codes.contains(line.code()) || areas.contains(line.area()))
        .collect(
            Collectors.toMap(
                CourseLine::code,
                line -> line,
                BinaryOperator.minBy(Comparator.comparing(CourseLine::effective)),
                LinkedHashMap::new))
        .values()
        .stream()
        .map(CourseLine::id)
        .toList();
  }

  /** Searches ask for the same day again and again. */
  private Shown shown(LocalDate day) {
    var all = mirror.now(history);
    var known = shown;
    if (known.all() != all || !day.equals(known.day())) {
      known =
          new Shown(
              all,
              day,
              index(all, line -> line.isInForce(day)),
              index(all, line -> line.effective().isAfter(day)));
      shown = known;
    }
    return known;
  }

  private static WordIndex<CatalogueEntry> index(
      List<CatalogueEntry> all, Predicate<CourseLine> which) {
    return new WordIndex<>(
        all.stream().filter(entry -> which.test(entry.line())).toList(), CatalogueEntry::words);
  }

  void forget(@Observes(during = TransactionPhase.AFTER_FAILURE) Recorded what) {
    if (what.recordType().equals(CourseDrafting.RECORD)) {
      mirror.forget();
    }
  }

  private List<CatalogueEntry> renewed(List<CatalogueEntry> before, Set<String> labels) {
    var codes = labels.stream().map(CourseDrafting::codeIn).collect(Collectors.toSet());
    var all = new ArrayList<>(courses.catalogueEntries(LocalDate.now(clock), codes));
    before.stream().filter(entry -> !codes.contains(entry.line().code())).forEach(all::add);
    return sorted(all);
  }

  private static List<CatalogueEntry> sorted(List<CatalogueEntry> entries) {
    return entries.stream().sorted(Comparator.comparing(entry -> entry.line().code())).toList();
  }
}
