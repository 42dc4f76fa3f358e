package org.meristem.identity;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is asking, as the session keeps it.
 *
 * @param account the account's name
 * @param displayName what the shell calls the person
 * @param since when the person signed in; a session ends a fixed time after that
 * @param passwordVersion changes with the password, so that older sessions end
 */
public record SignedIn(
    String account, String displayName, Set<Role> roles, Instant since, int passwordVersion)
    implements Serializable {
  /** However busy, a session ends this long after its sign-in. */
  private static final Duration LONGEST_SESSION = Duration.ofHours(12);

  /** Work that the system does by itself, such as loading the sample data. */
  public static final SignedIn SYSTEM =
      new SignedIn("system", "Meristem", Set.of(Role.values()), Instant.EPOCH, 0);

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /** Whether the session of this sign-in has lasted too long. */
  public boolean isOver(Instant now) {
    return since.plus(LONGEST_SESSION).isBefore(now);
  }

  public Set<String> groups() {
    return roles.stream().map(Role::name).collect(Collectors.toSet());
  }
}
