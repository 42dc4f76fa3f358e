package org.meristem.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;

/** Checks a name and a password, slowing down whoever guesses. */
@ApplicationScoped
public class SignIn {
  private static final int MOST_RETRIES = 5;

  @Inject private Accounts accounts;
  @Inject private Passwords passwords;
  @Inject private Throttle throttle;
  @Inject private SecurityLog log;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /**
   * Counts are written one after the other: the embedded database looks through all rows for those
   * that it locks, so that two tries would each wait for the row that the other has just entered.
   */
  private final Lock counting = new ReentrantLock();

  private String decoy;

  /**
   * What a right password opens.
   *
   * @param language what the account chose, or null
   */
  public record Opened(SignedIn person, Locale language) {}

  /**
   * No transaction, and so no connection, is held while the password is hashed.
   *
   * @throws RuleViolation {@code identity.signIn.throttled} after too many failures, {@code
   *     identity.signIn.busy} where too many sign in at once, {@code identity.signIn.wrong} where
   *     name and password do not belong together; an unknown name cannot be told from a wrong
   *     password
   */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public Opened signIn(String name, String password, SignInSource source) {
    var typed = name == null ? "" : name;
    requireNone(admit(typed, source), typed, source);
    var account = accounts.findByName(typed).filter(Account::isActive);
    var hash = account.map(Account::passwordHash).orElseGet(this::decoyHash);
    if (!matches(typed, password, hash, source) || account.isEmpty()) {
      var known = account.map(Account::name).orElse(SecurityLog.UNKNOWN);
      log.record(SecurityEventType.SIGN_IN_FAILED, known, source.address(), "");
      throw new RuleViolation("identity.signIn.wrong");
    }
    counted(() -> throttle.succeeded(typed, source));
    return new Opened(account.get().signIn(clock.instant()), account.get().language());
  }

  /** Notes a sign-in on a page in the audit trail; calls of the API are noted by what they do. */
  @Transactional
  public void note(SignedIn person) {
    recorded.fire(
        Recorded.of("identity.action.signedIn", "identity.record.account", person.account()));
  }

  /**
   * @throws RuleViolation {@code identity.signIn.throttled} where too many failures went before
   */
  public void requireNoWaiting(String name, SignInSource source) {
    requireNone(throttle.waiting(name, source), name, source);
  }

  private void requireNone(Duration waiting, String name, SignInSource source) {
    if (!waiting.isZero()) {
      var account = accounts.findByName(name).map(Account::name);
      log.record(
          SecurityEventType.THROTTLED, account.orElse(SecurityLog.UNKNOWN), source.address(), "");
      throw new RuleViolation("identity.signIn.throttled", minutes(waiting));
    }
  }

  /** First tries at once want to create the same rows: all but one find them when they retry. */
  private Duration admit(String name, SignInSource source) {
    for (var retries = MOST_RETRIES; ; retries--) {
      try {
        return counted(() -> throttle.admit(name, source));
      } catch (RuntimeException collision) {
        if (retries == 0) {
          throw collision;
        }
      }
    }
  }

  private boolean matches(String name, String password, String hash, SignInSource source) {
    try {
      return passwords.matches(password == null ? "" : password, hash);
    } catch (RuleViolation busy) {
      counted(() -> throttle.release(name, source));
      throw busy;
    }
  }

  private void counted(Runnable work) {
    counted(
        () -> {
          work.run();
          return null;
        });
  }

  private <T> T counted(Supplier<T> work) {
    counting.lock();
    try {
      return work.get();
    } finally {
      counting.unlock();
    }
  }

  private static long minutes(Duration waiting) {
    return waiting.toMinutes() + 1;
  }

  /** A hash that nothing matches, so that an unknown name takes as long as a known one. */
  private synchronized String decoyHash() {
    if (decoy == null) {
      decoy = passwords.hash(Passwords.random());
    }
    return decoy;
  }
}
