package org.meristem.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.meristem.platform.RuleViolation;

/**
 * HTTP Basic for the API, over the same accounts and the same throttle. A checked password is
 * remembered for a few minutes as a keyed digest under a key that only this process knows, so that
 * not every call pays for a password hash and no password stays in memory. A changed password ends
 * that at once.
 */
@ApplicationScoped
public class BasicCredentials {
  private static final Duration REMEMBERED = Duration.ofMinutes(5);
  private static final int MOST = 10_000;

  @Inject private SignIn signIn;
  @Inject private Accounts accounts;
  @Inject private Clock clock;

  private final byte[] key = new byte[32];
  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

  private record Remembered(SignedIn person, Instant until) {}

  public BasicCredentials() {
    new SecureRandom().nextBytes(key);
  }

  /**
   * @param header the value of {@code Authorization}
   * @return who it is, or empty where the header is not Basic or not well formed
   * @throws RuleViolation as {@link SignIn#signIn}
   */
  public Optional<SignedIn> check(String header, String address) {
    return decoded(header).map(pair -> check(pair, new SignInSource(address, null)));
  }

  private SignedIn check(String[] pair, SignInSource source) {
    signIn.requireNoWaiting(pair[0], source);
    var digest = digest(pair[0] + '\n' + pair[1]);
    var known = remembered.get(digest);
    if (known != null && clock.instant().isBefore(known.until()) && isCurrent(known.person())) {
      return known.person();
    }
    remembered.remove(digest);
    var person = signIn.signIn(pair[0], pair[1], source).person();
    if (remembered.size() >= MOST) {
      remembered.clear();
    }
    remembered.put(digest, new Remembered(person, clock.instant().plus(REMEMBERED)));
    return person;
  }

  private boolean isCurrent(SignedIn person) {
    return accounts
        .findByName(person.account())
        .filter(Account::isActive)
        .filter(account -> account.passwordVersion() == person.passwordVersion())
        .filter(account -> account.roles().equals(person.roles()))
        .isPresent();
  }

  private static Optional<String[]> decoded(String header) {
    if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return Optional.empty();
    }
    try {
      var text =
          new String(
              Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
      var colon = text.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new String[] {text.substring(0, colon), text.substring(colon + 1)});
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private String digest(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
