package org.meristem.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The browsers from which accounts have signed in. Such a browser has failures of its own, so that
 * whoever guesses elsewhere does not lock the owner out (OWASP's device cookies).
 */
@ApplicationScoped
public class KnownDevices {
  /** How long a browser stays known without being used. */
  public static final Duration REMEMBERED = Duration.ofDays(180);

  @Inject EntityManager em;
  @Inject Clock clock;

  /**
   * @param token the browser's cookie, or null
   */
  @Transactional
  public boolean isKnown(String account, String token) {
    return token != null && find(account, token).isPresent();
  }

  /**
   * Keeps a browser from which an account has just signed in.
   *
   * @param token the browser's cookie, or null
   * @return the cookie's value from now on: a token that the account does not know is replaced
   */
  @Transactional
  public String remember(String account, String token) {
    var known = token == null ? Optional.<KnownDevice>empty() : find(account, token);
    if (known.isPresent()) {
      known.get().use(clock.instant());
      return token;
    }
    removeUnused();
    var created = Secrets.token();
    em.persist(new KnownDevice(Account.nameOf(account), Secrets.digest(created), clock.instant()));
    return created;
  }

  private void removeUnused() {
    em.createQuery("delete from KnownDevice d where d.lastUsedAt < :since")
        .setParameter("since", clock.instant().minus(REMEMBERED))
        .executeUpdate();
  }

  private Optional<KnownDevice> find(String account, String token) {
    return em.createQuery(
            "select d from KnownDevice d where d.account = :account and d.tokenDigest = :digest",
            KnownDevice.class)
        .setParameter("account", Account.nameOf(account))
        .setParameter("digest", Secrets.digest(token))
        .getResultStream()
        .findFirst();
  }
}
