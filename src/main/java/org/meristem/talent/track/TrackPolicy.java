package org.meristem.talent.track;

import jakarta.enterprise.context.ApplicationScoped;
import org.meristem.identity.Role;
import org.meristem.identity.SignedIn;

/**
 * Directors and administrators keep tracks, members and their funding; members see what is their
 * own; the faculty knows figures; nobody else sees anything.
 */
@ApplicationScoped
public class TrackPolicy {
  public boolean mayKeep(SignedIn user) {
    return user.has(Role.ADMINISTRATOR) || user.has(Role.DIRECTOR);
  }

  /** Who may know how many there are; small groups are for those who keep them alone. */
  public boolean mayCount(SignedIn user) {
    return mayKeep(user) || user.has(Role.FACULTY);
  }

  /**
   * @param account of the member; may be null
   */
  public boolean maySee(SignedIn user, String account) {
    return mayKeep(user) || user.account().equals(account);
  }
}
