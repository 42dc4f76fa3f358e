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
import java.util.stream.Stream;
import org.meristem.platform.Mirror;
import org.meristem.platform.RecordHistory;
import org.meristem.platform.Recorded;
import org.meristem.platform.Slice;
import org.meristem.platform.SliceRequest;

/** What the catalogue finds, as new as what is published. */
@ApplicationScoped
class CatalogueList {
  private static final Comparator<CatalogueLine> BY_CODE =
      Comparator.comparing(CatalogueLine::code);

  @Inject Courses courses;
  @Inject RecordHistory history;
  @Inject Clock clock;

  private final Mirror<List<CatalogueLine>> mirror =
      new Mirror<>(
          CourseDrafting.RECORD,
          () -> courses.catalogueLines(LocalDate.now(clock)).stream().sorted(BY_CODE).toList(),
          (lines, labels) -> renewed(lines, labels));

  /** The ids of the versions in force on a day that a search finds, by the codes of the courses. */
  Slice<Long> find(SliceRequest request, CatalogueFilter filter, LocalDate day) {
    var found =
        inForce(day)
            .filter(CatalogueLine.within(filter))
            .filter(CatalogueLine.holding(request.query()))
            .map(CatalogueLine::id)
            .toList();
    var first = Math.min(request.first(), found.size());
    return new Slice<>(
        found.subList(first, Math.min(first + request.size(), found.size())), found.size());
  }

  /** The ids of those in force on a day of courses with these codes or in these areas. */
  List<Long> taught(Collection<String> codes, Collection<String> areas, LocalDate day) {
    return inForce(day)
        .filter(line -> codes.contains(line.code()) || areas.contains(line.area()))
        .map(CatalogueLine::id)
        .toList();
  }

  private Stream<CatalogueLine> inForce(LocalDate day) {
    return mirror.now(history).stream().filter(line -> line.isInForce(day));
  }

  void forget(@Observes(during = TransactionPhase.AFTER_FAILURE) Recorded what) {
    if (what.recordType().equals(CourseDrafting.RECORD)) {
      mirror.forget();
    }
  }

  private List<CatalogueLine> renewed(List<CatalogueLine> lines, Set<String> labels) {
    var codes = labels.stream().map(CourseDrafting::codeIn).collect(Collectors.toSet());
    var all = new ArrayList<>(courses.catalogueLines(LocalDate.now(clock), codes));
    lines.stream().filter(line -> !codes.contains(line.code())).forEach(all::add);
    all.sort(BY_CODE);
    return all;
  }
}
