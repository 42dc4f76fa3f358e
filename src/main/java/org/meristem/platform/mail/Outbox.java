package org.meristem.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Logger;

/** The stored messages: features put them in, {@link MailDelivery} takes them out. */
@ApplicationScoped
public class Outbox {
  private static final Logger LOG = Logger.getLogger(Outbox.class.getName());

  @Inject EntityManager em;
  @Inject Clock clock;

  /**
   * Has a message sent once the caller's transaction is committed; a message whose key is known is
   * not put again. Of two transactions that put the same key at the same moment the later one
   * fails, as with any other unique key.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void put(Mail mail) {
    if (find(mail.key()).isEmpty()) {
      var stored = new OutgoingMail(mail, clock.instant());
      em.persist(stored);
      em.flush();
      tellIfGivenUp(stored);
    }
  }

  public Optional<OutgoingMail> find(String key) {
    return em.createQuery("select m from OutgoingMail m where m.key = :key", OutgoingMail.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  /** What needs a person, latest first; whoever asks has checked that the person may know. */
  public List<OutgoingMail> givenUp(int most) {
    return em.createQuery(
            "select m from OutgoingMail m where m.state = :state order by m.createdAt desc, m.id desc",
            OutgoingMail.class)
        .setParameter("state", MailState.GIVEN_UP)
        .setMaxResults(most)
        .getResultList();
  }

  /** Lets a message that was given up wait once more, since its obstacle is said to be gone. */
  @Transactional
  public void sendAgain(long id) {
    hold(id).ifPresent(mail -> mail.waitAgain(clock.instant()));
  }

  /** Claims some messages that are due, in a transaction of its own. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public List<OutgoingMail> claim(String owner, int most) {
    var now = clock.instant();
    return due(now, most).stream()
        .sorted() // two that claim the same never wait for each other crosswise
        .flatMap(id -> hold(id).stream())
        .filter(mail -> mail.claim(owner, now))
        .toList();
  }

  /**
   * Notes something on a message that the delivery still holds, in a transaction of its own.
   *
   * @return false where another delivery has taken it over
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public boolean note(long id, String owner, Consumer<OutgoingMail> what) {
    var held = hold(id).filter(mail -> mail.isHeldBy(owner));
    held.ifPresent(what.andThen(Outbox::tellIfGivenUp));
    return held.isPresent();
  }

  private List<Long> due(Instant now, int most) {
    return em.createQuery(
            "select m.id from OutgoingMail m where m.state = :waiting and m.nextTry <= :now"
                + " and (m.leaseUntil is null or m.leaseUntil <= :now) order by m.nextTry, m.id",
            Long.class)
        .setParameter("waiting", MailState.WAITING)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  private Optional<OutgoingMail> hold(long id) {
    return Optional.ofNullable(em.find(OutgoingMail.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  private static void tellIfGivenUp(OutgoingMail mail) {
    if (mail.state() == MailState.GIVEN_UP) {
      LOG.warning(() -> "The message " + mail.key() + " was given up: " + mail.failure());
    }
  }
}
