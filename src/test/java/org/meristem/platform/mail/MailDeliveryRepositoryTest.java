package org.meristem.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.testing.TestDatabase;

class MailDeliveryRepositoryTest {
  private static final int MANY = 200;

  private final TestClock clock = new TestClock();
  private final List<String> offered = new ArrayList<>();

  @ParameterizedTest
  @EnumSource
  void twoDeliveriesAtOnceSendEachMessageExactlyOnce(TestDatabase database) throws Exception {
    var outbox = StoredOutbox.emptied(database, clock);
    database.committed(
        em -> {
          IntStream.range(0, MANY).forEach(i -> StoredOutbox.of(em, clock).put(mail("m" + i)));
          return null;
        });
    var greenMail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    greenMail.start();
    var threads = Executors.newFixedThreadPool(2);
    try {
      var settings = ScriptedSmtp.settings(greenMail.getSmtp().getPort());
      var sending =
          IntStream.range(0, 2)
              .mapToObj(i -> new Counting(new SmtpServer(settings)))
              .map(server -> threads.submit(() -> sendAll(outbox, server)))
              .toList();
      var shares = new ArrayList<Integer>();
      for (var one : sending) {
        shares.add(one.get());
      }
      var subjects = new ArrayList<String>();
      for (var message : greenMail.getReceivedMessages()) {
        subjects.add(message.getSubject());
      }
      assertThat(subjects).hasSize(MANY).doesNotHaveDuplicates();
      assertThat(shares).as("both took part").allMatch(share -> share > 0);
      assertThat(outbox.count(MailState.SENT)).isEqualTo(MANY);
    } finally {
      threads.shutdownNow();
      greenMail.stop();
    }
  }

  /** Looks for something to send until nothing waits, and gives how many it sent. */
  private int sendAll(StoredOutbox outbox, Counting server) {
    var delivery = delivery(outbox, server);
    while (outbox.count(MailState.WAITING) > 0) {
      delivery.sendDue();
    }
    return server.sent;
  }

  private static final class Counting implements MailServer {
    private final MailServer server;
    private int sent;

    Counting(MailServer server) {
      this.server = server;
    }

    @Override
    public MailAnswer send(OutgoingMail mail) {
      sent++;
      return server.send(mail);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTemporaryFailureIsTriedAgainAfterLongerAndLongerPausesAndGivenUpInTheEnd(
      TestDatabase database) {
    var outbox = StoredOutbox.emptied(database, clock);
    outbox.put(mail("a"));
    var delivery = delivery(outbox, says(MailAnswer.later("450 greylisted")));
    for (var minutes : new int[] {1, 5, 15, 60, 120, 240, 480, 480, 480, 480, 480}) {
      delivery.sendDue();
      var tries = offered.size();
      assertThat(outbox.get("a").state()).isEqualTo(MailState.WAITING);
      assertThat(outbox.get("a").attempts()).isEqualTo(tries);
      assertThat(outbox.get("a").failure()).isEqualTo("450 greylisted");
      clock.pass(Duration.ofMinutes(minutes).minusSeconds(1));
      delivery.sendDue();
      assertThat(offered).as("not yet after %d minutes", minutes).hasSize(tries);
      clock.pass(Duration.ofSeconds(1));
    }
    delivery.sendDue();
    assertThat(offered).hasSize(OutgoingMail.MOST_ATTEMPTS);
    assertThat(outbox.givenUp(9))
        .extracting(OutgoingMail::failure)
        .containsExactly("450 greylisted");
    clock.pass(Duration.ofDays(30));
    delivery.sendDue();
    assertThat(offered).hasSize(OutgoingMail.MOST_ATTEMPTS);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsTriedLaterDoesNotHoldUpTheOthers(TestDatabase database) {
    var outbox = StoredOutbox.emptied(database, clock);
    IntStream.range(0, 25).forEach(i -> outbox.put(mail("m" + i)));
    var delivery =
        delivery(
            outbox,
            server(
                mail -> mail.key().equals("m3") ? MailAnswer.later("450") : MailAnswer.accepted()));
    delivery.sendDue();
    assertThat(outbox.count(MailState.SENT)).isEqualTo(24);
    clock.pass(Duration.ofMinutes(1));
    delivery.server = says(MailAnswer.accepted());
    delivery.sendDue();
    assertThat(outbox.get("m3").state()).isEqualTo(MailState.SENT);
    assertThat(outbox.get("m3").attempts()).isEqualTo(2);
    assertThat(outbox.get("m3").failure()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void whatIsRefusedForGoodIsGivenUpAtOnceWithTheReason(TestDatabase database) {
    var outbox = StoredOutbox.emptied(database, clock);
    outbox.put(mail("a"));
    var delivery = delivery(outbox, says(MailAnswer.refused("550 无此用户\r\n" + "x".repeat(999))));
    delivery.sendDue();
    assertThat(outbox.get("a").state()).isEqualTo(MailState.GIVEN_UP);
    assertThat(outbox.get("a").failure()).startsWith("550 无此用户 xxx").hasSize(300);
    clock.pass(Duration.ofDays(1));
    delivery.sendDue();
    assertThat(offered).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void whileTheServerCannotBeUsedEverythingWaitsAndItIsAskedSeldom(TestDatabase database) {
    var outbox = StoredOutbox.emptied(database, clock);
    IntStream.range(0, 25).forEach(i -> outbox.put(mail("m" + i)));
    var delivery = delivery(outbox, says(MailAnswer.unreachable("535 wrong password")));
    for (var minutes = 0; minutes < 4 * 60; minutes++) {
      delivery.sendDue();
      clock.pass(Duration.ofMinutes(1));
    }
    assertThat(offered).as("after 0, 1, 6, 21, 36 … minutes").hasSize(18);
    assertThat(outbox.count(MailState.WAITING)).isEqualTo(25);
    assertThat(outbox.get(offered.get(0)).failure()).isEqualTo("535 wrong password");
    assertThat(outbox.get(offered.get(0)).attempts()).isZero();
    delivery.server = says(MailAnswer.accepted());
    clock.pass(Duration.ofMinutes(15));
    delivery.sendDue();
    assertThat(outbox.count(MailState.SENT)).isEqualTo(25);
  }

  @ParameterizedTest
  @EnumSource
  void anAcceptedMessageIsNotSentAgainWhereTheDatabaseWasAwayForAWhile(TestDatabase database) {
    var stored = StoredOutbox.emptied(database, clock);
    stored.put(mail("a"));
    var failures = new int[] {2};
    var outbox =
        new StoredOutbox(database, clock) {
          @Override
          public boolean note(long id, String owner, Consumer<OutgoingMail> what) {
            if (failures[0]-- > 0) {
              throw new IllegalStateException("The test's database is away");
            }
            return super.note(id, owner, what);
          }
        };
    var delivery = delivery(outbox, says(MailAnswer.accepted()));
    var accepted = clock.instant();
    for (var i = 0; i < 3; i++) {
      delivery.sendDue();
      clock.pass(OutgoingMail.LEASE.plusMinutes(1));
    }
    assertThat(stored.get("a").state()).isEqualTo(MailState.SENT);
    assertThat(stored.get("a").sentAt()).isEqualTo(accepted);
    clock.pass(Duration.ofDays(1));
    delivery.sendDue();
    assertThat(offered).containsExactly("a");
  }

  @ParameterizedTest
  @EnumSource
  void aDeliveryThatIsSlowLetsGoOfWhatItCannotSendWithinItsLease(TestDatabase database) {
    var outbox = StoredOutbox.emptied(database, clock);
    IntStream.range(0, 10).forEach(i -> outbox.put(mail("m" + i)));
    var slow =
        server(
            mail -> {
              clock.pass(Duration.ofMinutes(2));
              assertThat(outbox.claim("other", 99)).isEmpty();
              return MailAnswer.accepted();
            });
    delivery(outbox, slow).sendDue();
    assertThat(offered).hasSize(10).doesNotHaveDuplicates();
    assertThat(outbox.count(MailState.SENT)).isEqualTo(10);
  }

  @ParameterizedTest
  @EnumSource
  void aFaultOfOursIsAFailureLikeAnother(TestDatabase database) {
    var outbox = StoredOutbox.emptied(database, clock);
    outbox.put(mail("a"));
    var delivery =
        delivery(
            outbox,
            server(
                mail -> {
                  throw new IllegalStateException("a fault that the test made");
                }));
    delivery.sendDue();
    assertThat(outbox.get("a").failure()).startsWith("Incident ");
    assertThat(outbox.get("a").nextTry()).isAfter(clock.instant());
  }

  private MailServer says(MailAnswer answer) {
    return server(mail -> answer);
  }

  private MailServer server(Function<OutgoingMail, MailAnswer> answer) {
    return mail -> {
      offered.add(mail.key());
      return answer.apply(mail);
    };
  }

  private MailDelivery delivery(Outbox outbox, MailServer server) {
    var delivery = new MailDelivery();
    delivery.outbox = outbox;
    delivery.server = server;
    delivery.clock = clock;
    return delivery;
  }

  private static Mail mail(String key) {
    return new Mail(key, "a@example.org", Locale.ENGLISH, "Subject of " + key, "Body");
  }
}
