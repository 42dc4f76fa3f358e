package org.meristem.talent.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.meristem.people.Sex;
import org.meristem.platform.SearchText;

/**
 * Researchers who are on a track, or pause, with what their clocks depend on, read in three slim
 * queries.
 */
@ApplicationScoped
class ClockLines {
  private static final String SOME = " where lower(r.number) in :numbers";

  @Inject EntityManager em;

  /** A researcher as lists show them, with the facts. */
  record Line(String number, String name, String latinName, Facts facts) {}

  /** Moves with every change of a researcher's person, in whichever register it was made. */
  long personsMark() {
    return em.createQuery("select sum(p.version) from Researcher r join r.person p", Long.class)
        .getResultStream()
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(0L);
  }

  List<Line> all() {
    return lines("", null);
  }

  List<Line> of(Collection<String> numbers) {
    return numbers.isEmpty() ? List.of() : lines(SOME, numbers);
  }

  private List<Line> lines(String where, Collection<String> numbers) {
    var extensions = new HashMap<String, List<Facts.Period>>();
    query(
            "select r.number, e.id, e.kind, e.from, e.to, e.children, e.state"
                + " from Extension e join e.researcher r"
                + where,
            numbers)
        .getResultStream()
        .forEach(
            row ->
                extensions
                    .computeIfAbsent((String) row[0], n -> new ArrayList<>())
                    .add(period(row)));
    var answers = new HashMap<String, Map<String, Facts.Answer>>();
    query(
            "select r.number, a.code, a.fulfilled, a.stated from StatedAnswer a join a.researcher r"
                + where,
            numbers)
        .getResultStream()
        .forEach(
            row ->
                answers
                    .computeIfAbsent((String) row[0], n -> new HashMap<>())
                    .put((String) row[1], new Facts.Answer((Boolean) row[2], (LocalDate) row[3])));
    return query(
            "select r.number, p.name, p.latinName, p.sex, p.birthDate, r.doctorate, r.defended,"
                + " r.firstDegree"
                + " from Researcher r join r.person p"
                + (where.isEmpty() ? " where " : where + " and ")
                + "r.state <> org.meristem.talent.MemberState.LEFT order by r.number",
            numbers)
        .getResultStream()
        .map(
            row ->
                line(
                    row,
                    extensions.getOrDefault((String) row[0], List.of()),
                    answers.getOrDefault((String) row[0], Map.of())))
        .toList();
  }

  private TypedQuery<Object[]> query(String jpql, Collection<String> numbers) {
    var query = em.createQuery(jpql, Object[].class);
    return numbers == null
        ? query
        : query.setParameter("numbers", numbers.stream().map(SearchText::of).toList());
  }

  private static Facts.Period period(Object[] row) {
    return new Facts.Period(
        (Long) row[1],
        (ExtensionKind) row[2],
        (LocalDate) row[3],
        (LocalDate) row[4],
        (Integer) row[5],
        (ExtensionState) row[6]);
  }

  private static Line line(
      Object[] row, List<Facts.Period> extensions, Map<String, Facts.Answer> answers) {
    return new Line(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        new Facts(
            (Sex) row[3],
            (LocalDate) row[4],
            (LocalDate) row[5],
            (LocalDate) row[6],
            (LocalDate) row[7],
            extensions,
            answers));
  }
}
