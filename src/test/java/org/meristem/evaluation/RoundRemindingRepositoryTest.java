package org.meristem.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meristem.evaluation.Cast.DUE;
import static org.meristem.evaluation.Cast.NOW;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.evaluation.conflict.Cleared;
import org.meristem.evaluation.review.Review;
import org.meristem.evaluation.review.StoredReviews;
import org.meristem.people.Person;
import org.meristem.platform.mail.StoredOutbox;
import org.meristem.talent.Researcher;
import org.meristem.talent.Stage;
import org.meristem.testing.TestDatabase;

class RoundRemindingRepositoryTest {
  private static final Duration DAY = Duration.ofDays(1);

  private EntityManager em;
  private Round round;
  private PanelMember member;
  private Review review;

  @ParameterizedTest
  @EnumSource
  void whoHasSomethingToWriteIsRemindedOfEachDayOnce(TestDatabase database) {
    database.rolledBack(
        manager -> {
          prepare(manager);
          assertThat(keys(DUE.minus(DAY.multipliedBy(8)))).isEmpty();
          assertThat(keys(DUE.minus(DAY.multipliedBy(7)))).containsExactly(key("7"));
          assertThat(keys(DUE.minus(DAY.multipliedBy(4)))).hasSize(1);
          assertThat(keys(DUE.minus(DAY))).containsExactly(key("7"), key("1"));
          assertThat(keys(DUE)).containsExactly(key("7"), key("1"), key("0"));
          assertThat(keys(DUE.plusSeconds(60))).as("nobody twice").hasSize(3);
        });
  }

  @ParameterizedTest
  @EnumSource
  void nobodyIsRemindedWhoHasNothingToWriteOrCannotAnyMore(TestDatabase database) {
    database.rolledBack(
        manager -> {
          prepare(manager);
          assertThat(keys(DUE.plus(Duration.ofHours(Cast.GRACE_HOURS)).plusSeconds(1))).isEmpty();
          review.withdraw();
          em.flush();
          assertThat(keys(DUE)).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void whoGetsMoreTimeIsRemindedOfThat(TestDatabase database) {
    database.rolledBack(
        manager -> {
          prepare(manager);
          var later = DUE.plus(DAY.multipliedBy(10));
          member.extend(later);
          assertThat(keys(DUE)).isEmpty();
          assertThat(keys(later)).containsExactly(key(later.toEpochMilli() + "/0"));
        });
  }

  private void prepare(EntityManager manager) {
    em = manager;
    var template = Cast.published(Cast.template("100"));
    var judge = person("Sofia Marek", "sofia@example.org");
    var judged = person("王敏", "wang@example.org");
    var researcher = new Researcher("R-REMIND", judged, Stage.POSTDOCTORAL_FELLOW, null);
    round = new Round(template, judge, Cast.terms(), "director", NOW);
    round.open(NOW);
    member = new PanelMember(round, judge, null);
    var candidate = new Candidate(round, researcher, 1);
    review = new Review(Cleared.of(candidate, judge));
    List.of(template, judge, judged, researcher, round, member, candidate, review)
        .forEach(em::persist);
    em.flush();
  }

  private static Person person(String name, String email) {
    var person = new Person(name, null);
    person.reachableAt(email, null);
    return person;
  }

  private String key(String rest) {
    return "reminder/" + round.id() + "/" + member.person().id() + "/" + rest;
  }

  /** Which messages of this round wait after somebody has looked at a moment whom to remind. */
  private List<String> keys(Instant now) {
    var clock = Clock.fixed(now, ZoneOffset.UTC);
    var reminding = new RoundReminding();
    reminding.clock = clock;
    reminding.rounds = new Rounds();
    reminding.rounds.em = em;
    reminding.reviews = StoredReviews.of(em);
    reminding.mail = new RoundMail();
    reminding.mail.outbox = StoredOutbox.of(em, clock);
    reminding.remind(round.id());
    return em.createQuery(
            "select m.key from OutgoingMail m where m.key like :ours order by m.createdAt, m.id",
            String.class)
        .setParameter("ours", "reminder/" + round.id() + "/%")
        .getResultList();
  }
}
