package org.meristem.talent.track;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.persistence.config.QueryHints;
import org.meristem.platform.SearchText;
import org.meristem.talent.Researcher;

/** The stored members of tracks: their episodes with what happened, and what they have reached. */
@ApplicationScoped
public class Members {
  @Inject EntityManager em;

  /** All episodes of one member with their acts, the present one first. */
  List<TrackEpisode> episodes(String number) {
    return em.createQuery(
            "select distinct e from TrackEpisode e left join fetch e.acts"
                + " where lower(e.researcher.number) = :number order by e.number desc",
            TrackEpisode.class)
        .setParameter("number", SearchText.of(number))
        .setHint(QueryHints.FETCH, "e.researcher.person")
        .setHint(QueryHints.FETCH, "e.track")
        .getResultList();
  }

  /** The present episode of one member, who is held against other writers until the end. */
  Optional<TrackEpisode> hold(String number) {
    return em.createQuery(
            "select r.id from Researcher r where lower(r.number) = :number", Long.class)
        .setParameter("number", SearchText.of(number))
        .getResultStream()
        .findFirst()
        .map(id -> em.find(Researcher.class, id, LockModeType.PESSIMISTIC_WRITE))
        .flatMap(this::present);
  }

  Optional<TrackEpisode> present(Researcher researcher) {
    return all(researcher).stream().reduce((one, later) -> later);
  }

  /** The episodes of one member in their order. */
  List<TrackEpisode> all(Researcher researcher) {
    return em.createQuery(
            "select e from TrackEpisode e join fetch e.track where e.researcher = :researcher"
                + " order by e.number",
            TrackEpisode.class)
        .setParameter("researcher", researcher)
        .getResultList();
  }

  /** What a member has reached, the latest first. */
  List<MilestoneMark> marks(Researcher researcher) {
    return em.createQuery(
            "select m from MilestoneMark m join fetch m.milestone where m.researcher = :researcher"
                + " order by m.reached desc, m.id",
            MilestoneMark.class)
        .setParameter("researcher", researcher)
        .getResultList();
  }

  /** The first day on which each member reached what counts from the doctorate, by number. */
  Map<String, LocalDate> firstMarks() {
    return em.createQuery(
            "select m.researcher.number, min(m.reached) from MilestoneMark m"
                + " where m.milestone.anchor = org.meristem.talent.track.CountsFrom.DOCTORATE"
                + " group by m.researcher.number",
            Object[].class)
        .getResultStream()
        .collect(
            Collectors.toMap(row -> SearchText.of((String) row[0]), row -> (LocalDate) row[1]));
  }

  /** The number of a person who is a member, by their account. */
  Optional<String> numberOfAccount(String account) {
    return em.createQuery(
            "select r.number from Researcher r where r.person.account = :account order by r.id",
            String.class)
        .setParameter("account", account)
        .getResultStream()
        .findFirst();
  }

  void add(TrackEpisode episode) {
    em.persist(episode);
  }

  void add(MilestoneMark mark) {
    em.persist(mark);
    em.flush();
  }

  void remove(MilestoneMark mark) {
    em.remove(mark);
    em.flush();
  }

  /** Takes out what is known of the way of somebody who was entered by mistake. */
  void forget(Researcher researcher) {
    all(researcher).forEach(em::remove);
    em.flush();
  }

  void flush() {
    em.flush();
  }
}
