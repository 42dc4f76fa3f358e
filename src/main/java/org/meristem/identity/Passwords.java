package org.meristem.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.meristem.platform.RuleViolation;

/** Hashes passwords with PBKDF2 (HMAC-SHA-512, 210,000 rounds; OWASP's figure of 2023). */
@ApplicationScoped
public class Passwords {
  /** How long somebody waits for their password to be looked at before being sent away. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  /** How many may wait; each takes a thread that other pages need. */
  private static final int LONGEST_QUEUE = 40;

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private final Semaphore slots = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

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
    return queued(() -> pbkdf2.generate(password.toCharArray()));
  }

  /**
   * @throws RuleViolation {@code identity.signIn.busy} where too many others wait
   */
  public boolean matches(String password, String hash) {
    return queued(() -> pbkdf2.verify(password.toCharArray(), hash));
  }

  /**
   * Hashes a few at a time: more would only make everybody wait longer, and other pages with them.
   * Whoever has waited too long, and may have gone, costs nothing any more.
   */
  private <T> T queued(Supplier<T> hashing) {
    try {
      if (slots.getQueueLength() >= LONGEST_QUEUE
          || !slots.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new RuleViolation("identity.signIn.busy");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RuleViolation("identity.signIn.busy");
    }
    try {
      return hashing.get();
    } finally {
      slots.release();
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
