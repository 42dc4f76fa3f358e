package org.meristem.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.platform.Languages;
import org.meristem.testing.TestDatabase;

class OutboxRepositoryTest {
  private final TestClock clock = new TestClock();

  @ParameterizedTest
  @EnumSource
  void whatWasPutWaitsWithEverythingItSays(TestDatabase database) {
    var outbox = StoredOutbox.emptied(database, clock);
    var body = "王老师，您好：\n请在 12 月 1 日前完成评审。𠮷\n".repeat(500);
    outbox.put(new Mail("invitation/4711", "wang@example.org", Languages.CHINESE, "评审邀请 𠮷", body));
    var stored = outbox.get("invitation/4711");
    assertThat(stored.state()).isEqualTo(MailState.WAITING);
    assertThat(stored.recipient()).isEqualTo("wang@example.org");
    assertThat(stored.language()).isEqualTo("zh-CN");
    assertThat(stored.subject()).isEqualTo("评审邀请 𠮷");
    assertThat(stored.body()).isEqualTo(body);
    assertThat(stored.createdAt()).isEqualTo(clock.instant());
    assertThat(stored.nextTry()).isEqualTo(clock.instant());
    assertThat(stored.attempts()).isZero();
    assertThat(stored.sentAt()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void whatATransactionTakesBackIsNeverSent(TestDatabase database) {
    var outbox = StoredOutbox.emptied(database, clock);
    database.rolledBack(em -> StoredOutbox.of(em, clock).put(mail("a")));
    assertThat(outbox.find("a")).isEmpty();
    assertThat(outbox.claim("one", 9)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theSameKeyTwiceIsOneMessage(TestDatabase database) {
    var outbox = StoredOutbox.emptied(database, clock);
    database.committed(
        em -> {
          StoredOutbox.of(em, clock).put(mail("a"));
          StoredOutbox.of(em, clock).put(mail("a"));
          return null;
        });
    outbox.put(new Mail("a", "other@example.org", null, "Other", "Other"));
    assertThat(outbox.count(MailState.WAITING)).isEqualTo(1);
    assertThat(outbox.get("a").recipient()).isEqualTo("a@example.org");
  }

  @ParameterizedTest
  @EnumSource
  void theSameKeyAtTheSameMomentIsOneMessage(TestDatabase database) throws Exception {
    var outbox = StoredOutbox.emptied(database, clock);
    var barrier = new CyclicBarrier(2);
    var done =
        together(
            2,
            i -> {
              barrier.await();
              try {
                outbox.put(mail("a"));
                return true;
              } catch (RuntimeException e) {
                return false;
              }
            });
    assertThat(done).contains(true);
    assertThat(outbox.count(MailState.WAITING)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource
  void whoPutsWaitsNeitherForOthersWhoPutNorForADelivery(TestDatabase database) throws Exception {
    var outbox = StoredOutbox.emptied(database, clock);
    var barrier = new CyclicBarrier(2);
    var claimed =
        together(
            3, i -> i == 0 ? claim(outbox, "delivery", 20, 3) : putInPairs(database, i, barrier));
    assertThat(claimed.get(0)).doesNotHaveDuplicates();
    assertThat(outbox.count(MailState.WAITING)).isEqualTo(20);
  }

  /** Five transactions that put two messages each, the second while others are not committed. */
  private List<Long> putInPairs(TestDatabase database, int number, CyclicBarrier barrier) {
    for (var round = 0; round < 5; round++) {
      var key = number + "/" + round;
      database.committed(
          em -> {
            StoredOutbox.of(em, clock).put(mail(key + "/first"));
            await(barrier);
            StoredOutbox.of(em, clock).put(mail(key + "/second"));
            return null;
          });
    }
    return List.of();
  }

  /** Claims some at a time until it has so many. */
  private static List<Long> claim(Outbox outbox, String owner, int wanted, int atOnce) {
    var claimed = new ArrayList<Long>();
    while (claimed.size() < wanted) {
      outbox.claim(owner, atOnce).forEach(mail -> claimed.add(mail.id()));
    }
    return claimed;
  }

  @ParameterizedTest
  @EnumSource
  void whatOneHasClaimedNoOtherGets(TestDatabase database) throws Exception {
    var outbox = StoredOutbox.emptied(database, clock);
    IntStream.range(0, 60).forEach(i -> outbox.put(mail("m" + i)));
    var claimed = together(4, i -> claim(outbox, "delivery " + i, 10, 4));
    assertThat(claimed.stream().flatMap(List::stream))
        .hasSizeGreaterThan(39)
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void whatADeadDeliveryHasClaimedIsTakenOverWhenItsLeaseEnds(TestDatabase database) {
    var outbox = StoredOutbox.emptied(database, clock);
    outbox.put(mail("a"));
    var id = outbox.claim("dead", 9).get(0).id();
    clock.pass(OutgoingMail.LEASE.minusSeconds(1));
    assertThat(outbox.claim("alive", 9)).isEmpty();
    clock.pass(Duration.ofSeconds(1));
    assertThat(outbox.claim("alive", 9)).hasSize(1);
    var sent = MailAnswer.accepted();
    assertThat(outbox.note(id, "dead", mail -> mail.answered(sent, clock.instant()))).isFalse();
    assertThat(outbox.get("a").state()).isEqualTo(MailState.WAITING);
    assertThat(outbox.note(id, "alive", mail -> mail.answered(sent, clock.instant()))).isTrue();
    assertThat(outbox.get("a").state()).isEqualTo(MailState.SENT);
    assertThat(outbox.get("a").sentAt()).isEqualTo(clock.instant());
    assertThat(outbox.claim("alive", 9)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void theOldestIsClaimedFirst(TestDatabase database) {
    var outbox = StoredOutbox.emptied(database, clock);
    for (var key : List.of("c", "a", "b")) {
      outbox.put(mail(key));
      clock.pass(Duration.ofSeconds(1));
    }
    assertThat(outbox.claim("one", 2)).extracting(OutgoingMail::key).containsExactly("c", "a");
    assertThat(outbox.claim("one", 2)).extracting(OutgoingMail::key).containsExactly("b");
  }

  @ParameterizedTest
  @EnumSource
  void anUnusableAddressIsGivenUpAtOnceAndShown(TestDatabase database) {
    var outbox = StoredOutbox.emptied(database, clock);
    var unusable =
        List.of(
            "",
            "nobody",
            "a@b@example.org",
            "a b@example.org",
            "x@example.org\r\nBcc: y@example.org");
    for (var i = 0; i < unusable.size(); i++) {
      outbox.put(new Mail("unusable/" + i, unusable.get(i), null, "S", "B"));
    }
    outbox.put(new Mail("none", null, null, "S", "B"));
    outbox.put(new Mail("long", "a".repeat(400) + "@example.org", null, "S", "B"));
    assertThat(outbox.claim("one", 99)).isEmpty();
    assertThat(outbox.givenUp(99))
        .hasSize(unusable.size() + 2)
        .allSatisfy(
            mail ->
                assertThat(mail.failure())
                    .startsWith("This address cannot be used")
                    .doesNotContain("\r", "\n"));
    assertThat(outbox.givenUp(2)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void whatWasGivenUpWaitsOnceMoreWhenAPersonSaysSo(TestDatabase database) {
    var outbox = StoredOutbox.emptied(database, clock);
    outbox.put(mail("a"));
    var id = outbox.claim("one", 1).get(0).id();
    outbox.note(id, "one", mail -> mail.answered(MailAnswer.refused("550 no"), clock.instant()));
    assertThat(outbox.get("a").state()).isEqualTo(MailState.GIVEN_UP);
    outbox.sendAgain(id);
    assertThat(outbox.get("a").attempts()).isZero();
    assertThat(outbox.claim("one", 1)).hasSize(1);
    outbox.note(id, "one", mail -> mail.answered(MailAnswer.accepted(), clock.instant()));
    outbox.sendAgain(id);
    assertThat(outbox.get("a").state()).as("what was sent stays so").isEqualTo(MailState.SENT);
  }

  @ParameterizedTest
  @EnumSource
  void aKeyThatIsNoneIsRefused(TestDatabase database) {
    var outbox = StoredOutbox.emptied(database, clock);
    assertThatThrownBy(() -> mail(" ")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> mail("a\nb")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> mail("k".repeat(201))).isInstanceOf(IllegalArgumentException.class);
    outbox.put(mail("k".repeat(200)));
    assertThat(outbox.count(MailState.WAITING)).isEqualTo(1);
  }

  private static Mail mail(String key) {
    return new Mail(key, "a@example.org", Languages.ENGLISH, "Subject", "Body");
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Work<T> {
    T of(int number) throws Exception;
  }

  /** Does the same in several threads and gives what each of them gave. */
  private static <T> List<T> together(int threads, Work<T> work)
      throws InterruptedException, ExecutionException {
    var pool = Executors.newFixedThreadPool(threads);
    try {
      var tasks = IntStream.range(0, threads).<Callable<T>>mapToObj(i -> () -> work.of(i)).toList();
      var results = new ArrayList<T>();
      for (var one : pool.invokeAll(tasks)) {
        results.add(one.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }
}
