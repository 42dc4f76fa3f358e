package org.meristem.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Slows down guessing. A try is counted before its password is looked at, so that many at once
 * cannot pass the limit together. A stranger is counted by account and address, by account and by
 * address; a known device of the account only by itself, so that nobody locks the owner out. The
 * counts are stored and outlast a restart.
 */
@ApplicationScoped
public class Throttle {
  /** How long a failure counts, and how long a full count blocks. */
  public static final Duration WINDOW = Duration.ofMinutes(15);

  /** How long a count that blocks nobody any more stays stored. */
  private static final Duration KEPT = Duration.ofDays(1);

  /** Tries for one account from one address or known device. */
  static final int PER_GUESSER = 10;

  /** Tries for one account from all strangers: 100 an hour (OWASP ASVS 4.0, 2.2.1). */
  static final int PER_ACCOUNT = 25;

  /** Tries from one address for whatever account. */
  static final int PER_ADDRESS = 100;

  @Inject EntityManager em;
  @Inject Clock clock;
  @Inject KnownDevices devices;

  /** How long to wait before the next try; zero where it may be made now. */
  @Transactional
  public Duration waiting(String account, SignInSource source) {
    var limits = limits(account, source);
    return longestWait(find(limits.keySet(), LockModeType.NONE), limits);
  }

  /**
   * Counts a try, unless too many went before; committed on its own, whatever becomes of the
   * request.
   *
   * @return how long to wait; zero where the try was counted and may be made
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Duration admit(String account, SignInSource source) {
    var limits = limits(account, source);
    var counted = locked(limits);
    var wait = longestWait(counted, limits);
    if (wait.isZero()) {
      counted.forEach(failures -> failures.count(clock.instant()));
    }
    return wait;
  }

  /** A right password forgives what its source has failed; what strangers failed stays counted. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void succeeded(String account, SignInSource source) {
    var counted = locked(limits(account, source));
    counted.get(0).clear();
    counted.forEach(SignInFailures::discount);
  }

  /** Takes a try back whose password nobody has looked at. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void release(String account, SignInSource source) {
    locked(limits(account, source)).forEach(SignInFailures::discount);
  }

  /**
   * What a try counts for, and the most tries of each; the guesser comes first. Always in the same
   * order, so that no two transactions wait for each other.
   */
  private Map<String, Integer> limits(String account, SignInSource source) {
    var name = Account.nameOf(account);
    var limits = new LinkedHashMap<String, Integer>();
    if (devices.isKnown(name, source.device())) {
      limits.put(subject("device", name + " " + Secrets.digest(source.device())), PER_GUESSER);
    } else {
      limits.put(subject("guesser", name + " " + source.address()), PER_GUESSER);
      limits.put(subject("account", name), PER_ACCOUNT);
      limits.put(subject("address", source.address()), PER_ADDRESS);
    }
    return limits;
  }

  /** As a digest, because what was typed may be of any length. */
  private static String subject(String kind, String of) {
    return kind + ":" + Secrets.digest(of);
  }

  private Duration longestWait(List<SignInFailures> counted, Map<String, Integer> limits) {
    return counted.stream()
        .map(failures -> failures.waiting(limits.get(failures.subject()), clock.instant()))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  private List<SignInFailures> locked(Map<String, Integer> limits) {
    return limits.keySet().stream().map(this::lockOrCreate).toList();
  }

  private SignInFailures lockOrCreate(String subject) {
    return find(List.of(subject), LockModeType.PESSIMISTIC_WRITE).stream()
        .findFirst()
        .orElseGet(() -> create(subject));
  }

  private SignInFailures create(String subject) {
    em.createQuery("delete from SignInFailures f where f.firstAt < :since")
        .setParameter("since", clock.instant().minus(KEPT))
        .executeUpdate();
    var created = new SignInFailures(subject, clock.instant());
    em.persist(created);
    return created;
  }

  private List<SignInFailures> find(Collection<String> subjects, LockModeType lock) {
    return em.createQuery(
            "select f from SignInFailures f where f.subject in :subjects", SignInFailures.class)
        .setParameter("subjects", subjects)
        .setLockMode(lock)
        .getResultList();
  }
}
