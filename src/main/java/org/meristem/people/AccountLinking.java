package org.meristem.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.Role;
import org.meristem.identity.SignedIn;
import org.meristem.platform.NotPermitted;

/**
 * Says which account is whose. Whoever signs in with it sees all that is the person's, so only an
 * administrator does.
 */
@ApplicationScoped
public class AccountLinking {
  @Inject private CurrentUser currentUser;

  public boolean mayLink(SignedIn user) {
    return user.has(Role.ADMINISTRATOR);
  }

  /**
   * Links an account to a person, or takes it away.
   *
   * @param account null for none
   * @throws NotPermitted where that changes something and the caller is no administrator
   */
  public void link(Person person, String account) {
    var before = person.account();
    person.signsInAs(account);
    NotPermitted.unless(Objects.equals(before, person.account()) || mayLink(currentUser.get()));
  }
}
