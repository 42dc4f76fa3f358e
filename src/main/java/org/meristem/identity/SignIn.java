package org.meristem.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;

/** Checks a name and a password, slowing down whoever guesses. */
@ApplicationScoped
public class SignIn {
  @Inject private Accounts accounts;
  @Inject private Passwords passwords;
  @Inject private Throttle throttle;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  private String decoy;

  /**
   * What a right password opens: the session's record and the language that the account chose, or
   * null.
   */
  public record Opened(SignedIn person, Locale language) {}

  /**
   * @param address where the request comes from
   * @throws RuleViolation {@code identity.signIn.throttled} after too many failures, {@code
   *     identity.signIn.wrong} where name and password do not belong together; the two cases of the
   *     latter cannot be told apart
   */
  @Transactional(dontRollbackOn = RuleViolation.class)
  public Opened signIn(String name, String password, String address) {
    var typed = name == null ? "" : name;
    requireNoWaiting(typed, address);
    var account = accounts.findByName(typed).filter(Account::isActive);
    var hash = account.map(Account::passwordHash).orElseGet(this::decoyHash);
    if (!passwords.matches(password == null ? "" : password, hash) || account.isEmpty()) {
      countFailure(typed, address);
      throw new RuleViolation("identity.signIn.wrong");
    }
    throttle.succeeded(typed);
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
  public void requireNoWaiting(String name, String address) {
    var waiting = throttle.waiting(name, address);
    if (!waiting.isZero()) {
      throw new RuleViolation("identity.signIn.throttled", minutes(waiting));
    }
  }

  /**
   * Two first failures at once both want to make the same row: the second finds it at its second
   * try.
   */
  private void countFailure(String name, String address) {
    try {
      throttle.failed(name, address);
    } catch (RuntimeException collision) {
      throttle.failed(name, address);
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
