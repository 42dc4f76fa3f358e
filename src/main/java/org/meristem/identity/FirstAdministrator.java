package org.meristem.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;

/**
 * A first start knows no account: whoever reads the one-time link in the log makes the first
 * administrator.
 */
@ApplicationScoped
public class FirstAdministrator {
  @Inject EntityManager em;
  @Inject private Accounts accounts;
  @Inject private Passwords passwords;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /** Makes a fresh token, replacing an earlier one; only its digest is stored. */
  @Transactional
  public String freshToken() {
    links().forEach(em::remove);
    var token = Secrets.token();
    em.persist(new SetUpLink(Secrets.digest(token), clock.instant()));
    return token;
  }

  @Transactional
  public boolean isValid(String token) {
    return token != null
        && accounts.isEmpty()
        && links().stream().anyMatch(link -> link.tokenDigest().equals(Secrets.digest(token)));
  }

  /**
   * Makes the administrator and uses the link up.
   *
   * @throws RuleViolation {@code identity.setUp.used} where the link is not or no longer valid,
   *     {@code identity.account.name} where the name will not do, or as {@link
   *     PasswordPolicy#requireStrong}
   */
  @Transactional
  public void make(String token, String name, String displayName, String password) {
    if (!isValid(token)) {
      throw new RuleViolation("identity.setUp.used");
    }
    if (name == null || !Account.nameOf(name).matches("[a-z0-9][a-z0-9._@-]{1,99}")) {
      throw new RuleViolation("identity.account.name");
    }
    PasswordPolicy.requireStrong(password, name, displayName);
    links().forEach(em::remove);
    var shown = displayName == null || displayName.isBlank() ? name.strip() : displayName.strip();
    accounts.add(
        new Account(name, shown, passwords.hash(password), EnumSet.of(Role.ADMINISTRATOR)));
    recorded.fire(
        Recorded.of("identity.action.madeFirst", "identity.record.account", Account.nameOf(name)));
  }

  private List<SetUpLink> links() {
    return em.createQuery("select l from SetUpLink l", SetUpLink.class)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }
}
