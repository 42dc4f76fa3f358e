package org.meristem.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.Ahead;
import org.meristem.platform.BulkInsert;
import org.meristem.platform.RecordHistory;
import org.meristem.platform.Recorded;
import org.meristem.platform.SearchText;
import org.meristem.platform.Slice;
import org.meristem.platform.SliceRequest;

/** Appends to the audit trail within the transaction of what it records, and reads it back. */
@ApplicationScoped
public class Trail implements RecordHistory {
  private static final int HEAD = 1;

  @Inject EntityManager em;
  @Inject Clock clock;
  @Inject CurrentUser currentUser;
  @Inject Ahead ahead;

  @Transactional(Transactional.TxType.MANDATORY)
  void append(@Observes Recorded what) {
    var chain = chain();
    new BulkInsert<>(em, AuditEntry.class).enter(List.of(chain.link(what)));
    chain.settle();
  }

  /** While some entries are written, the next are made. */
  @Transactional(Transactional.TxType.MANDATORY)
  void append(@Observes Recorded.Many much) {
    var chain = chain();
    var insert = new BulkInsert<>(em, AuditEntry.class);
    ahead.each(
        much.parts(),
        part -> insert.rows(part.get().stream().map(chain::link).toList()),
        insert::enter);
    chain.settle();
  }

  /**
   * Writes what was changed first and locks the head last, so that two writers never wait for each
   * other in a ring.
   */
  private Chain chain() {
    em.flush();
    var head = em.find(TrailHead.class, HEAD, LockModeType.PESSIMISTIC_WRITE);
    em.refresh(head);
    return new Chain(head.position(), head.hash());
  }

  /** The chain while it is added to, in one person's name. */
  private final class Chain {
    private final String actor = currentUser.getAccount();
    private final String address = currentUser.address();
    private long position;
    private String hash;

    Chain(long position, String hash) {
      this.position = position;
      this.hash = hash;
    }

    AuditEntry link(Recorded what) {
      var entry = new AuditEntry(++position, hash, clock.instant(), actor, address, what);
      hash = entry.hash();
      return entry;
    }

    void settle() {
      em.find(TrailHead.class, HEAD).advance(position, hash);
    }
  }

  /** The end of the chain once whoever appends to it is done; what comes later is not yet told. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public TrailHead settledHead() {
    var head = em.find(TrailHead.class, HEAD, LockModeType.PESSIMISTIC_WRITE);
    em.refresh(head);
    return head;
  }

  /**
   * The entries after a position, oldest first, as the database has them now; earlier ones are let
   * go.
   */
  List<AuditEntry> after(long position, int most) {
    em.clear();
    return em.createQuery(
            "select e from AuditEntry e where e.position > :position order by e.position",
            AuditEntry.class)
        .setParameter("position", position)
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public List<Entry> of(String recordType, String recordId, int most) {
    return em.createQuery(
            "select e from AuditEntry e where e.recordId = :id and e.recordType = :type order by e.position desc",
            AuditEntry.class)
        .setParameter("id", recordId)
        .setParameter("type", recordType)
        .setMaxResults(most)
        .getResultStream()
        .map(e -> new Entry(e.at(), e.actor(), e.action(), e.changes(), e.reason()))
        .toList();
  }

  @Override
  public Mark mark() {
    var head =
        em.createQuery(
                "select h.position, h.hash from TrailHead h where h.id = :id", Object[].class)
            .setParameter("id", HEAD)
            .getSingleResult();
    return new Mark((Long) head[0], (String) head[1]);
  }

  @Override
  public Optional<Set<String>> changedSince(Mark mark, String recordType, int most) {
    if (mark == null || !isInChain(mark)) {
      return Optional.empty();
    }
    var changed =
        em.createQuery(
                "select distinct e.recordId from AuditEntry e"
                    + " where e.position > :position and e.recordType = :type",
                String.class)
            .setParameter("position", mark.position())
            .setParameter("type", recordType)
            .setMaxResults(most + 1)
            .getResultList();
    return changed.size() > most ? Optional.empty() : Optional.of(Set.copyOf(changed));
  }

  private boolean isInChain(Mark mark) {
    return em.createQuery(
            "select e.hash from AuditEntry e where e.position = :position", String.class)
        .setParameter("position", mark.position())
        .getResultStream()
        .anyMatch(mark.hash()::equals);
  }

  Slice<AuditEntry> slice(SliceRequest request) {
    var where =
        " from AuditEntry e where lower(e.actor) like :query escape '!' or lower(e.recordId) like :query escape '!'";
    var pattern = SearchText.pattern(request.query());
    var rows =
        em.createQuery("select e" + where + " order by e.position desc", AuditEntry.class)
            .setParameter("query", pattern)
            .setFirstResult(request.first())
            .setMaxResults(request.size())
            .getResultList();
    var total =
        em.createQuery("select count(e)" + where, Long.class)
            .setParameter("query", pattern)
            .getSingleResult();
    return new Slice<>(rows, total);
  }
}
