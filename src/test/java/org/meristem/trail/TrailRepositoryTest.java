package org.meristem.trail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.SignedIn;
import org.meristem.platform.Ahead;
import org.meristem.platform.RecordHistory;
import org.meristem.platform.RecordHistory.Mark;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.platform.SliceRequest;
import org.meristem.testing.TestDatabase;

class TrailRepositoryTest {
  private static final Recorded RENAMED =
      Recorded.of("identity.action.signedIn", "identity.record.account", "𠮷田·明")
          .changing(
              List.of(
                  new FieldChange("name", null, "𠮷田·明"),
                  new FieldChange("email", "a@example.org", null),
                  new FieldChange("same", "x", "x")))
          .because("as she asked");

  @ParameterizedTest
  @EnumSource
  void whatIsRecordedIsReadBackWithOldAndNewValues(TestDatabase database) {
    database.rolledBack(
        em -> {
          var trail = trail(em);
          trail.append(RENAMED);
          em.flush();
          em.clear();
          var entry = trail.slice(new SliceRequest("𠮷田", 0, 10, null, true)).rows().get(0);
          assertThat(entry.actor()).isEqualTo("system");
          assertThat(entry.recordId()).isEqualTo("𠮷田·明");
          assertThat(entry.reason()).isEqualTo("as she asked");
          assertThat(entry.changes())
              .containsExactly(
                  new FieldChange("name", null, "𠮷田·明"),
                  new FieldChange("email", "a@example.org", null));
        });
  }

  @ParameterizedTest
  @EnumSource
  void theHistoryOfARecordIsItsOwnLatestFirstAndBounded(TestDatabase database) {
    database.rolledBack(
        em -> {
          var trail = trail(em);
          for (var reason : List.of("first", "second", "third")) {
            trail.append(Recorded.of("a.b", "students.record.student", "H1").because(reason));
            trail.append(Recorded.of("a.b", "students.record.student", "H2"));
            trail.append(Recorded.of("a.b", "people.record.staff", "H1"));
          }
          em.flush();
          assertThat(trail.of("students.record.student", "H1", 2))
              .extracting(RecordHistory.Entry::reason)
              .containsExactly("third", "second");
          assertThat(trail.of("students.record.student", "H1", 9)).hasSize(3);
          assertThat(trail.of("students.record.student", "nobody", 9)).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatWasRecordedSinceAMarkIsToldByItsRecord(TestDatabase database) {
    database.rolledBack(
        em -> {
          var trail = trail(em);
          trail.append(Recorded.of("a.b", "x", "before"));
          em.flush();
          var mark = trail.mark();
          assertThat(trail.changedSince(mark, "x", 9)).contains(Set.of());
          trail.append(parts(List.of("one", "two"), List.of(), List.of("two", "three")));
          trail.append(Recorded.of("a.b", "y", "other"));
          em.flush();
          assertThat(trail.mark()).isNotEqualTo(mark);
          assertThat(trail.changedSince(mark, "x", 3)).contains(Set.of("one", "two", "three"));
          assertThat(trail.changedSince(mark, "x", 2)).as("more than asked for").isEmpty();
          assertThat(trail.changedSince(null, "x", 9)).isEmpty();
          assertThat(trail.changedSince(new Mark(mark.position(), "?"), "x", 9)).isEmpty();
          assertThat(reading(em).walk().isWhole()).isTrue();
        });
  }

  @SafeVarargs
  private static Recorded.Many parts(List<String>... parts) {
    return new Recorded.Many(
        Arrays.stream(parts)
            .<Supplier<List<Recorded>>>map(
                ids -> () -> ids.stream().map(id -> Recorded.of("a.b", "x", id)).toList())
            .iterator());
  }

  @ParameterizedTest
  @EnumSource
  void anUntouchedChainIsWhole(TestDatabase database) {
    database.rolledBack(
        em -> {
          appendThree(em);
          var verification = reading(em).walk();
          assertThat(verification.isWhole()).isTrue();
          assertThat(verification.checked()).isGreaterThanOrEqualTo(3);
        });
  }

  @ParameterizedTest
  @EnumSource
  void aChangedEntryBreaksTheChainThere(TestDatabase database) {
    for (var tampering :
        List.of(
            "update audit_entry set actor = 'somebody' where position = ?1",
            "update audit_entry set written_at = written_at + 1 where position = ?1",
            "update audit_entry set reason = null where position = ?1",
            "delete from audit_entry where position = ?1")) {
      database.rolledBack(
          em -> {
            var second = appendThree(em) - 1;
            em.createNativeQuery(tampering).setParameter(1, second).executeUpdate();
            em.clear();
            assertThat(reading(em).walk().brokenAt()).as(tampering).isEqualTo(second);
          });
    }
  }

  @ParameterizedTest
  @EnumSource
  void entriesCutOffAtTheEndAreNoticed(TestDatabase database) {
    database.rolledBack(
        em -> {
          var last = appendThree(em);
          em.createNativeQuery("delete from audit_entry where position = ?1")
              .setParameter(1, last)
              .executeUpdate();
          em.clear();
          assertThat(reading(em).walk().brokenAt()).isEqualTo(last);
        });
  }

  @ParameterizedTest
  @EnumSource
  void writersAtTheSameTimeNeverForkTheChain(TestDatabase database) throws Exception {
    var before = database.committed(em -> trail(em).settledHead().position());
    var threads = Executors.newFixedThreadPool(4);
    try {
      var writing =
          IntStream.range(0, 40)
              .mapToObj(
                  i ->
                      threads.submit(
                          () ->
                              database.committed(
                                  em -> {
                                    trail(em).append(RENAMED);
                                    return null;
                                  })))
              .toList();
      for (Future<?> one : writing) {
        one.get();
      }
    } finally {
      threads.shutdown();
    }
    database.rolledBack(
        em -> {
          assertThat(trail(em).settledHead().position()).isEqualTo(before + 40);
          assertThat(reading(em).walk().isWhole()).isTrue();
        });
  }

  /** Appends three entries and gives the position of the last. */
  private static long appendThree(EntityManager em) {
    for (var i = 0; i < 3; i++) {
      trail(em).append(RENAMED);
    }
    em.flush();
    var last = trail(em).settledHead().position();
    em.clear();
    return last;
  }

  private static TrailReading reading(EntityManager em) {
    var reading = new TrailReading();
    reading.trail = trail(em);
    return reading;
  }

  private static Trail trail(EntityManager em) {
    var trail = new Trail();
    trail.em = em;
    trail.clock = Clock.fixed(Instant.parse("2026-11-23T12:00:00.123456789Z"), ZoneOffset.UTC);
    trail.ahead = new Ahead(Runnable::run);
    trail.currentUser = new CurrentUser();
    trail.currentUser.become(SignedIn.SYSTEM, "local");
    return trail;
  }
}
