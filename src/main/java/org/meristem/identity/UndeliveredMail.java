package org.meristem.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.meristem.platform.Recorded;
import org.meristem.platform.mail.Outbox;
import org.meristem.platform.mail.OutgoingMail;

/** What could not be sent, for administrators, who put an address or the server right. */
@ApplicationScoped
public class UndeliveredMail {
  private static final int MOST = 200;

  @Inject private Outbox outbox;
  @Inject private CurrentUser currentUser;
  @Inject private Event<Recorded> recorded;

  /** At most 200, the latest first. */
  @Transactional
  public List<OutgoingMail> latest() {
    currentUser.require(Role.ADMINISTRATOR);
    return outbox.givenUp(MOST);
  }

  /** Has all of these sent once more. */
  @Transactional
  public void sendAgain() {
    currentUser.require(Role.ADMINISTRATOR);
    for (var mail : outbox.givenUp(MOST)) {
      outbox.sendAgain(mail.id());
      recorded.fire(
          Recorded.of("identity.action.mailSentAgain", "identity.record.mail", mail.key()));
    }
  }
}
