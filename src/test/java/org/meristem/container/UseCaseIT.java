package org.meristem.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.TransactionalException;
import jakarta.transaction.UserTransaction;
import java.util.EnumSet;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;
import org.meristem.identity.Account;
import org.meristem.identity.Accounts;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.FirstAdministrator;
import org.meristem.identity.Passwords;
import org.meristem.identity.Role;
import org.meristem.identity.SignIn;
import org.meristem.identity.SignInSource;
import org.meristem.identity.SignedIn;
import org.meristem.platform.Languages;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.SliceRequest;
import org.meristem.platform.mail.Mail;
import org.meristem.platform.mail.MailState;
import org.meristem.platform.mail.Outbox;
import org.meristem.trail.TrailReading;

/** Use cases inside the container: injection, transactions and events as they run in earnest. */
@ArquillianTest
class UseCaseIT {
  private static final SignInSource HERE = new SignInSource("10.0.0.1", null);

  @Inject private Accounts accounts;
  @Inject private Passwords passwords;
  @Inject private SignIn signIn;
  @Inject private FirstAdministrator firstAdministrator;
  @Inject private CurrentUser currentUser;
  @Inject private TrailReading reading;
  @Inject private Event<Recorded> recorded;
  @Inject private Outbox outbox;
  @Inject private UserTransaction transaction;
  @Inject private Failing failing;

  @Test
  void aRightPasswordOpensAndAWrongOneDoesNot() throws Exception {
    make("container-lecturer");
    var opened = signIn.signIn("Container-Lecturer ", "a long enough word", HERE);
    assertEquals("container-lecturer", opened.person().account());
    var refusal =
        assertThrows(RuleViolation.class, () -> signIn.signIn("container-lecturer", "wrong", HERE));
    assertEquals("identity.signIn.wrong", refusal.key());
  }

  @Test
  void whatATransactionTakesBackIsNotInTheTrailEither() throws Exception {
    currentUser.become(SignedIn.SYSTEM, "local");
    var what = Recorded.of("identity.action.signedIn", "identity.record.account", "taken-back");
    transaction.begin();
    recorded.fire(what);
    transaction.rollback();
    assertEquals(0, entriesAbout("taken-back"));
    transaction.begin();
    recorded.fire(what);
    transaction.commit();
    assertEquals(1, entriesAbout("taken-back"));
    assertTrue(reading.verify().isWhole());
  }

  @Test
  void whatEndsInAnErrorIsTakenBack() {
    currentUser.become(SignedIn.SYSTEM, "local");
    assertThrows(StackOverflowError.class, () -> failing.joining("error-joining"));
    assertThrows(StackOverflowError.class, () -> failing.ofItsOwn("error-own"));
    assertEquals(0, entriesAbout("error-joining"));
    assertEquals(0, entriesAbout("error-own"));
  }

  /** Records something and then breaks as no use case should. */
  @ApplicationScoped
  public static class Failing {
    @Inject private Event<Recorded> recorded;

    @Transactional
    public void joining(String record) {
      recorded.fire(Recorded.of("identity.action.signedIn", "identity.record.account", record));
      throw new StackOverflowError();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void ofItsOwn(String record) {
      joining(record);
    }
  }

  @Test
  void mailIsPutWithTheTransactionOrNotAtAll() throws Exception {
    var mail = new Mail("container/1", "wang@example.org", Languages.CHINESE, "评审", "您好");
    assertThrows(TransactionalException.class, () -> outbox.put(mail));
    transaction.begin();
    outbox.put(mail);
    transaction.rollback();
    assertTrue(outbox.find(mail.key()).isEmpty());
    transaction.begin();
    outbox.put(mail);
    transaction.commit();
    assertEquals(MailState.WAITING, outbox.find(mail.key()).orElseThrow().state());
    assertEquals("您好", outbox.find(mail.key()).orElseThrow().body());
  }

  @Test
  void onlyAdministratorsReadTheTrail() {
    currentUser.become(null, "local");
    assertThrows(NotPermitted.class, () -> reading.verify());
    assertThrows(
        NotPermitted.class, () -> reading.entries(new SliceRequest("", 0, 10, null, true)));
  }

  @Test
  void theSetUpLinkMakesNobodyOnceAnAccountExists() throws Exception {
    make("container-first");
    var token = firstAdministrator.freshToken();
    assertFalse(firstAdministrator.isValid(token));
    var refusal =
        assertThrows(
            RuleViolation.class,
            () -> firstAdministrator.make(token, "second", "Second", "a long enough word"));
    assertEquals("identity.setUp.used", refusal.key());
  }

  private long entriesAbout(String record) {
    return reading.entries(new SliceRequest(record, 0, 10, null, true)).total();
  }

  private void make(String name) throws Exception {
    transaction.begin();
    accounts.add(
        new Account(name, name, passwords.hash("a long enough word"), EnumSet.of(Role.FACULTY)));
    transaction.commit();
  }
}
