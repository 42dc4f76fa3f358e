package org.meristem.talent.track;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.meristem.platform.SearchText;
import org.meristem.talent.MemberState;
import org.meristem.talent.Stage;
import org.meristem.talent.track.Pause.Step;

/** Reads members as slim rows: four statements, however many they are. */
@ApplicationScoped
public class MemberLines {
  private static final String FOUND = " where r.searchText like :words escape '!'";

  @Inject EntityManager em;

  /** Those whom the words find, in the order of their numbers. */
  List<MemberLine> find(String query) {
    var words = SearchText.pattern(query == null ? "" : query);
    var episodes =
        grouped(
            "select r.id, e.stage, e.started, e.track.id from TrackEpisode e join e.researcher r"
                + FOUND
                + " order by r.id, e.number",
            words);
    var steps =
        grouped(
            "select r.id, a.kind, a.day from TrackAct a join a.episode e join e.researcher r"
                + FOUND
                + " order by r.id, e.number, a.position",
            words);
    var marks =
        grouped(
            "select r.id, m.milestone.id, m.reached from MilestoneMark m join m.researcher r"
                + FOUND,
            words);
    return rows(
            "select r.id, r.number, p.name, p.latinName, p.group, p.account, r.stage, r.state,"
                + " r.started, r.doctorate from Researcher r join r.person p"
                + FOUND
                + " order by r.number",
            words)
        .stream()
        .filter(row -> episodes.containsKey(row[0]))
        .map(row -> line(row, episodes.get(row[0]), of(steps, row), of(marks, row)))
        .toList();
  }

  private static List<Object[]> of(Map<Long, List<Object[]>> all, Object[] row) {
    return all.getOrDefault(row[0], List.of());
  }

  private static MemberLine line(
      Object[] row, List<Object[]> episodes, List<Object[]> steps, List<Object[]> marks) {
    return new MemberLine(
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        (String) row[5],
        (Stage) row[6],
        (Long) episodes.get(episodes.size() - 1)[3],
        associate(episodes),
        path(row, (Stage) episodes.get(0)[1], steps, marks));
  }

  private static LocalDate associate(List<Object[]> episodes) {
    return episodes.stream()
        .filter(episode -> episode[1] == Stage.ASSOCIATE_RESEARCHER)
        .map(episode -> (LocalDate) episode[2])
        .findFirst()
        .orElse(null);
  }

  private static MemberPath path(
      Object[] row, Stage first, List<Object[]> steps, List<Object[]> marks) {
    var reached = new HashMap<Long, LocalDate>();
    marks.forEach(mark -> reached.put((Long) mark[1], (LocalDate) mark[2]));
    return new MemberPath(
        first,
        (MemberState) row[7],
        (LocalDate) row[8],
        (LocalDate) row[9],
        Pause.among(
            steps.stream()
                .map(step -> new Step((TrackActKind) step[1], (LocalDate) step[2]))
                .toList()),
        reached);
  }

  private Map<Long, List<Object[]>> grouped(String jpql, String words) {
    var groups = new HashMap<Long, List<Object[]>>();
    rows(jpql, words)
        .forEach(row -> groups.computeIfAbsent((Long) row[0], id -> new ArrayList<>()).add(row));
    return groups;
  }

  private List<Object[]> rows(String jpql, String words) {
    return em.createQuery(jpql, Object[].class).setParameter("words", words).getResultList();
  }
}
