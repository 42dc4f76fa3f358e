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
import java.util.List;
import java.util.Set;
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

  private volatile InForce inForce = new InForce(null, null, null);

  /** Those of all entries that are in force on a day, by the words in them. */
  private record InForce(
      List<CatalogueEntry> all, LocalDate day, WordIndex<CatalogueEntry> entries) {}

  /** What is in force on a day, today or later, and found by a search. */
  Slice<CourseLine> find(SliceRequest request, CatalogueFilter filter, LocalDate day) {
    var found =
        inForce(day).find(request.query(), CatalogueEntry.within(filter)).stream()
            .map(CatalogueEntry::line)
            .toList();
    var first = Math.min(request.first(), found.size());
    return new Slice<>(
        found.subList(first, Math.min(first + request.size(), found.size())), found.size());
  }

  /** The ids of those in force on a day, today or later, with these codes or in these areas. */
  List<Long> taught(Collection<String> codes, Collection<String> areas, LocalDate day) {
    return mirror.now(history).stream()
        .map(CatalogueEntry::line)
        .filter(line -> line.isInForce(day))
        .filter(line -> codes.contains(line.code()) || areas.contains(line.area()))
        .map(CourseLine::id)
        .toList();
  }

  /** Searches ask for the same day again and again. */
  private WordIndex<CatalogueEntry> inForce(LocalDate day) {
    var all = mirror.now(history);
    var known = inForce;
    if (known.all() != all || !day.equals(known.day())) {
      var entries = all.stream().filter(one -> one.line().isInForce(day)).toList();
      known = new InForce(all, day, new WordIndex<>(entries, CatalogueEntry::words));
      inForce = known;
    }
    return known.entries();
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
