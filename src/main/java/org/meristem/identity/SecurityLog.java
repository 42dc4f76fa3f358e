package org.meristem.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.meristem.platform.SearchText;
import org.meristem.platform.Slice;
import org.meristem.platform.SliceRequest;

/**
 * What administrators read about attempts on the system (OWASP ASVS 5.0, 16.3): failed sign-ins,
 * throttling, sign-outs and refused access. Sign-ins, changed passwords and rights are acts and
 * stand in the audit log. What a stranger typed as a name is not kept: it may be a password.
 */
@ApplicationScoped
public class SecurityLog {
  /** Stands for the account where there is none of the typed name. */
  public static final String UNKNOWN = "";

  /** How long an event is kept. */
  public static final Duration KEPT = Duration.ofDays(180);

  /** Like events share a row for this long, so that a flood of them fills no disk. */
  static final Duration SHARED = Duration.ofHours(1);

  private static final int LONGEST_TARGET = 300;
  private static final int LONGEST_NAME = 100;

  @Inject EntityManager em;
  @Inject Clock clock;
  @Inject private CurrentUser currentUser;

  /**
   * Committed on its own, whatever becomes of the request.
   *
   * @param account the name of an existing account, or {@link #UNKNOWN}
   * @param target method and path of what was refused, or empty
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void record(SecurityEventType type, String account, String address, String target) {
    var now = clock.instant();
    var event =
        new SecurityEvent(
            type,
            cut(account, LONGEST_NAME),
            cut(address, LONGEST_NAME),
            cut(target, LONGEST_TARGET),
            now);
    findRecent(event)
        .ifPresentOrElse(
            known -> known.repeat(now),
            () -> {
              removeExpired();
              em.persist(event);
            });
  }

  /** The latest first; words are looked for in account, address and target. */
  @Transactional
  public Slice<SecurityEvent> events(SliceRequest request) {
    currentUser.require(Role.ADMINISTRATOR);
    var where =
        " from SecurityEvent e where lower(e.account) like :query escape '!'"
            + " or e.address like :query escape '!' or lower(e.target) like :query escape '!'";
    var pattern = SearchText.pattern(request.query());
    var rows =
        em.createQuery(
                "select e" + where + " order by e.lastAt desc, e.id desc", SecurityEvent.class)
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

  private Optional<SecurityEvent> findRecent(SecurityEvent like) {
    return em.createQuery(
            "select e from SecurityEvent e where e.firstAt > :since and e.type = :type"
                + " and e.account = :account and e.address = :address and e.target = :target",
            SecurityEvent.class)
        .setParameter("since", like.firstAt().minus(SHARED))
        .setParameter("type", like.type())
        .setParameter("account", like.account())
        .setParameter("address", like.address())
        .setParameter("target", like.target())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  private void removeExpired() {
    em.createQuery("delete from SecurityEvent e where e.lastAt < :since")
        .setParameter("since", clock.instant().minus(KEPT))
        .executeUpdate();
  }

  private static String cut(String text, int most) {
    return text.substring(0, Math.min(text.length(), most));
  }
}
