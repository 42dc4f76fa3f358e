package org.meristem.talent.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import org.meristem.identity.Role;
import org.meristem.identity.SignedIn;
import org.meristem.talent.Researcher;

/**
 * Who may see a clock (the person, directors, administrators; no mentor), ask for an extension (the
 * person), decide about one (directors, never about their own) and keep rules (directors). The same
 * for page, API and export.
 */
@ApplicationScoped
public class EligibilityPolicy {
  public boolean maySee(SignedIn user, Researcher researcher) {
    return isOf(user, researcher) || maySeeAll(user);
  }

  /** Who sees who leaves which window. */
  public boolean maySeeAll(SignedIn user) {
    return user.has(Role.DIRECTOR) || user.has(Role.ADMINISTRATOR);
  }

  public boolean mayAsk(SignedIn user, Researcher researcher) {
    return isOf(user, researcher);
  }

  public boolean mayDecide(SignedIn user, Researcher researcher) {
    return user.has(Role.DIRECTOR) && !isOf(user, researcher);
  }

  /** Whether somebody may state that a condition is fulfilled. */
  public boolean mayState(SignedIn user, Researcher researcher) {
    return isOf(user, researcher) || maySeeAll(user);
  }

  /** Who reads the rules: whoever is judged by them, and the named staff. */
  public boolean maySeeRules(SignedIn user) {
    return maySeeAll(user) || user.has(Role.RESEARCHER);
  }

  public boolean mayKeepRules(SignedIn user) {
    return user.has(Role.DIRECTOR);
  }

  private static boolean isOf(SignedIn user, Researcher researcher) {
    return user.account().equals(researcher.person().account());
  }
}
