package org.meristem.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Slows down guessing, by account and by address; the counts are stored, so a restart forgives
 * nothing.
 */
@ApplicationScoped
public class Throttle {
  /** How long a failure counts, and how long a full count blocks. */
  public static final Duration WINDOW = Duration.ofMinutes(15);

  static final int PER_ACCOUNT = 10;
  static final int PER_ADDRESS = 100;

  @Inject EntityManager em;
  @Inject Clock clock;

  /** How long to wait before the next try; zero where it may be made now. */
  @Transactional
  public Duration waiting(String account, String address) {
    var byAccount = waiting(accountSubject(account), PER_ACCOUNT);
    var byAddress = waiting(addressSubject(address), PER_ADDRESS);
    return byAccount.compareTo(byAddress) >= 0 ? byAccount : byAddress;
  }

  /** Counts a wrong password; committed on its own, whatever becomes of the request. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void failed(String account, String address) {
    failuresOf(accountSubject(account)).count(clock.instant());
    failuresOf(addressSubject(address)).count(clock.instant());
  }

  /** A right password forgives the account's failures, not the address's. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void succeeded(String account) {
    find(accountSubject(account), LockModeType.PESSIMISTIC_WRITE).ifPresent(em::remove);
  }

  private Duration waiting(String subject, int limit) {
    return find(subject, LockModeType.NONE)
        .map(failures -> failures.waiting(limit, clock.instant()))
        .orElse(Duration.ZERO);
  }

  private SignInFailures failuresOf(String subject) {
    return find(subject, LockModeType.PESSIMISTIC_WRITE)
        .orElseGet(
            () -> {
              var fresh = new SignInFailures(subject);
              em.persist(fresh);
              return fresh;
            });
  }

  private Optional<SignInFailures> find(String subject, LockModeType lock) {
    return em.createQuery(
            "select f from SignInFailures f where f.subject = :subject", SignInFailures.class)
        .setParameter("subject", subject)
        .setLockMode(lock)
        .getResultStream()
        .findFirst();
  }

  private static String accountSubject(String account) {
    var name = "account:" + Account.nameOf(account);
    return name.substring(0, Math.min(name.length(), 200));
  }

  private static String addressSubject(String address) {
    return "address:" + address;
  }
}
