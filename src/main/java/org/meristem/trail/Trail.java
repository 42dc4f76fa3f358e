package org.meristem.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.meristem.identity.CurrentUser;
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

  @Transactional(Transactional.TxType.MANDATORY)
  void append(@Observes Recorded what) {
    append(List.of(what));
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void append(@Observes Recorded.Many much) {
    append(much.all());
  }

  /**
   * Writes what was changed first and locks the head last, so that two writers never wait for each
   * other in a ring.
   */
  private void append(List<Recorded> all) {
    em.flush();
    var head = em.find(TrailHead.class, HEAD, LockModeType.PESSIMISTIC_WRITE);
    em.refresh(head);
    var entries = new ArrayList<AuditEntry>();
    for (var what : all) {
      var entry =
          new AuditEntry(
              head, clock.instant(), currentUser.getAccount(), currentUser.address(), what);
      head.advance(entry);
      entries.add(entry);
    }
    new BulkInsert(em).of(AuditEntry.class, entries);
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
