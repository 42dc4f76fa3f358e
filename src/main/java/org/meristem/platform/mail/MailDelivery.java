package org.meristem.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;
import org.meristem.platform.Address;
import org.meristem.platform.Incident;

/**
 * Offers waiting messages to the mail server. A message is claimed before and noted after it was
 * sent, each in a short transaction, so that no two deliveries send the same and none is forgotten.
 *
 * <p>One gap stays: where a process ends after the mail server has taken a message and before that
 * is noted, or where the server's answer is lost, the message is sent again. It then has the same
 * Message-ID, by which many mail systems recognise the second, but not all.
 */
@ApplicationScoped
public class MailDelivery {
  private static final Logger LOG = Logger.getLogger(MailDelivery.class.getName());
  private static final int AT_ONCE = 10;

  /** A wrong password that is tried without end gets the account or the address blocked. */
  private static final Backoff PAUSES = Backoff.ofMinutes(1, 5, 15);

  /** One of its own after each start: what was left by the last one waits for its lease to end. */
  private final String owner = Address.node() + "/" + UUID.randomUUID();

  private final Map<Long, Answered> unnoted = new LinkedHashMap<>();
  private int unreachable;
  private Instant pausedUntil = Instant.EPOCH;

  @Inject Outbox outbox;
  @Inject MailServer server;
  @Inject Clock clock;

  private record Answered(MailAnswer answer, Instant at) {}

  /** Sends what is due; a second caller waits for the first. */
  public synchronized void sendDue() {
    try {
      noteAnswers();
      var more = true;
      while (more && !isPaused()) {
        more = sendSome();
      }
    } catch (RuntimeException e) {
      Incident.log(e); // the next time may do better
    }
  }

  private boolean isPaused() {
    return clock.instant().isBefore(pausedUntil);
  }

  /**
   * @return whether there may be more
   */
  private boolean sendSome() {
    var claimed = outbox.claim(owner, AT_ONCE);
    for (var mail : claimed) {
      if (isPaused() || !mail.isHeldLongEnough(clock.instant())) {
        outbox.note(mail.id(), owner, OutgoingMail::letGo);
      } else {
        var answer = offer(mail);
        unnoted.put(mail.id(), new Answered(answer, clock.instant()));
        noteAnswers();
        pauseOrNot(answer);
      }
    }
    return !claimed.isEmpty();
  }

  private MailAnswer offer(OutgoingMail mail) {
    try {
      return server.send(mail);
    } catch (RuntimeException e) {
      return MailAnswer.later("Incident " + Incident.log(e));
    }
  }

  /**
   * An answer is kept until it is noted, and nothing is claimed before: a database that is away for
   * a while does not have the message sent again.
   */
  private void noteAnswers() {
    for (var entry : List.copyOf(unnoted.entrySet())) {
      var answered = entry.getValue();
      outbox.note(entry.getKey(), owner, mail -> mail.answered(answered.answer(), answered.at()));
      unnoted.remove(entry.getKey());
    }
  }

  private void pauseOrNot(MailAnswer answer) {
    if (answer.kind() == MailAnswer.Kind.UNREACHABLE) {
      pausedUntil = clock.instant().plus(PAUSES.after(++unreachable));
      LOG.warning(() -> "Mail waits until " + pausedUntil + ": " + answer.words());
    } else {
      unreachable = 0;
    }
  }
}
