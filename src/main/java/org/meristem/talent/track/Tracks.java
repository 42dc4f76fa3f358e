package org.meristem.talent.track;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.meristem.talent.Stage;

/** The stored tracks. */
@ApplicationScoped
public class Tracks {
  @Inject EntityManager em;

  /** In the order of their codes. */
  List<Track> all() {
    return em.createQuery("select t from Track t order by t.code", Track.class).getResultList();
  }

  Optional<Track> find(String code) {
    return em.createQuery("select t from Track t where t.code = :code", Track.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  /** The track for a change: held, so that changes follow each other. */
  Optional<Track> hold(String code) {
    var found = find(code);
    found.ifPresent(
        track -> {
          em.lock(track, LockModeType.PESSIMISTIC_WRITE);
          em.refresh(track);
        });
    return found;
  }

  boolean isAnyoneIn(Track track, Stage stage) {
    return any(
        em.createQuery(
                "select e.id from TrackEpisode e where e.track = :track and e.stage = :stage",
                Long.class)
            .setParameter("track", track)
            .setParameter("stage", stage));
  }

  /** Whether anybody is or was on it, or has reached one of its milestones. */
  boolean isUsed(Track track) {
    return any(
            em.createQuery("select e.id from TrackEpisode e where e.track = :track", Long.class)
                .setParameter("track", track))
        || track.milestones().stream().anyMatch(this::isReached);
  }

  void remove(Track track) {
    em.remove(track);
    em.flush();
  }

  boolean isReached(TrackMilestone milestone) {
    return any(
        em.createQuery(
                "select m.id from MilestoneMark m where m.milestone = :milestone", Long.class)
            .setParameter("milestone", milestone));
  }

  private static boolean any(TypedQuery<Long> query) {
    return !query.setMaxResults(1).getResultList().isEmpty();
  }

  void add(Track track) {
    em.persist(track);
    em.flush();
  }

  void flush() {
    em.flush();
  }
}
