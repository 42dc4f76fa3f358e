package org.meristem.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.util.Map;
import org.meristem.platform.RuleViolation;

/** Hashes passwords with PBKDF2 (HMAC-SHA-512, 210,000 rounds; OWASP's figure of 2023). */
@ApplicationScoped
public class Passwords {
  /**
   * The fewest characters of a new password (NIST SP 800-63B asks for 8 at least, 15 where it
   * stands alone).
   */
  public static final int SHORTEST = 12;

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  @Inject private Pbkdf2PasswordHash pbkdf2;

  @PostConstruct
  void initialise() {
    pbkdf2.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000",
            "Pbkdf2PasswordHash.SaltSizeBytes", "32",
            "Pbkdf2PasswordHash.KeySizeBytes", "64"));
  }

  public String hash(String password) {
    return pbkdf2.generate(password.toCharArray());
  }

  public boolean matches(String password, String hash) {
    return pbkdf2.verify(password.toCharArray(), hash);
  }

  /**
   * @throws RuleViolation {@code identity.password.short} where a new password is too easily
   *     guessed
   */
  public static void requireStrong(String password) {
    if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
      throw new RuleViolation("identity.password.short", SHORTEST);
    }
  }

  /** A password for once, to be read from a screen. */
  public static String random() {
    return new SecureRandom()
        .ints(16, 0, LETTERS.length())
        .collect(
            StringBuilder::new,
            (text, at) -> text.append(LETTERS.charAt(at)),
            StringBuilder::append)
        .toString();
  }
}
