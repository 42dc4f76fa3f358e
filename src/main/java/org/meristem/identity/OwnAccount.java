package org.meristem.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.meristem.platform.LanguageChosen;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;

/** What people change on their own account: the password, and the language they read. */
@ApplicationScoped
public class OwnAccount {
  @Inject private Accounts accounts;
  @Inject private Passwords passwords;
  @Inject private SignIn signIn;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /**
   * Changes the password and ends every other session of the account.
   *
   * @param source where the person is
   * @return the record that keeps the present session alive
   * @throws RuleViolation as {@link PasswordPolicy#requireStrong}, or as {@link SignIn#signIn}
   *     where the present one is wrong
   */
  @Transactional
  public SignedIn changePassword(String present, String wanted, SignInSource source) {
    var name = currentUser.getAccount();
    PasswordPolicy.requireStrong(wanted, name, currentUser.getDisplayName());
    signIn.signIn(name, present, source);
    var hash = passwords.hash(wanted);
    var account = current();
    account.changePassword(hash);
    recorded.fire(
        Recorded.of("identity.action.passwordChanged", "identity.record.account", account.name()));
    return account.signIn(clock.instant());
  }

  @Transactional
  void keepLanguage(@Observes LanguageChosen choice) {
    if (currentUser.isSignedIn()) {
      current().speak(choice.locale());
    }
  }

  private Account current() {
    return accounts.findByName(currentUser.get().account()).orElseThrow();
  }
}
