package org.meristem.talent.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.meristem.talent.plan.PlanCast.NOW;
import static org.meristem.talent.plan.PlanCast.YEAR;
import static org.meristem.talent.plan.PlanCast.refused;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.identity.Account;
import org.meristem.identity.Role;
import org.meristem.platform.Languages;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.talent.Researcher;
import org.meristem.talent.mentor.Mentorship;
import org.meristem.testing.TestDatabase;

/** What people do with plans, as the use cases let them, on both databases. */
class PlanLifeRepositoryTest {
  private static final LocalDate FIRST = LocalDate.of(YEAR, 1, 1);

  private PlanStage stage;
  private Researcher researcher;
  private Mentorship mentorship;

  @ParameterizedTest
  @EnumSource
  void aPlanGoesItsWayAndLeavesItsTrailAndItsMail(TestDatabase database) {
    on(
        database,
        () -> {
          var id = begun();
          keep(id, PlanCast.complete(3));
          stage.writing().hand(id);
          stage.writing().hand(id);
          stage.become("chen");
          stage.mentoring().giveBack(id, "Say how you learn nano-safety.");
          stage.become("wang");
          keep(id, PlanCast.complete(4));
          stage.writing().hand(id);
          stage.become("chen");
          stage.mentoring().agree(id, version(id));
          stage.become("wang");
          stage.notes().write(id, 1, PlanNotes.NONE, "On the way.");
          stage.become("chen");
          stage.notes().answer(id, 1, noteVersion(id), "Go on.");
          stage.mentoring().review(id, "Well done.");
          assertThat(stage.told())
              .extracting(one -> one.action().replace("talent.action.", ""))
              .containsExactly(
                  "planBegun",
                  "planHanded",
                  "planReturned",
                  "planHanded",
                  "planAgreed",
                  "noted",
                  "answered",
                  "planReviewed");
          assertThat(stage.told().get(2).reason()).isEqualTo("Say how you learn nano-safety.");
          assertThat(stage.told().get(4).changes())
              .extracting(Recorded.FieldChange::after)
              .containsExactly(plan(id).inForce().orElseThrow().digest());
          assertThat(stage.mail(id)).hasSize(4);
          assertThat(stage.mail(id).get(0).subject()).contains("waits for you", "王敏", "审阅");
          assertThat(stage.mail(id).get(1).subject()).isEqualTo("您的 2027 年发展计划已退回");
          assertThat(stage.mail(id).get(3).body()).contains("陈浩").doesNotContain("Goal 1");
        });
  }

  @ParameterizedTest
  @EnumSource
  void ofTwoWindowsTheSecondIsToldAndNothingIsLost(TestDatabase database) {
    on(
        database,
        () -> {
          var id = begun();
          var seen = version(id);
          stage.writing().keep(id, seen, PlanCast.complete(4));
          refused(
              "talent.plan.overtaken", () -> stage.writing().keep(id, seen, PlanCast.complete(2)));
          assertThat(plan(id).text()).isEqualTo(PlanCast.complete(4));
          stage.writing().hand(id);
          refused(
              "talent.plan.state",
              () -> stage.writing().keep(id, version(id), PlanCast.complete(2)));
          stage.become("chen");
          refused("talent.plan.overtaken", () -> stage.mentoring().agree(id, seen));
          stage.mentoring().agree(id, version(id));
          stage.become("wang");
          stage.notes().write(id, 1, PlanNotes.NONE, "First window");
          refused(
              "talent.note.overtaken",
              () -> stage.notes().write(id, 1, PlanNotes.NONE, "Second window"));
          assertThat(plan(id).note(1).orElseThrow().words()).isEqualTo("First window");
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatCannotBeIsRefusedWithItsReason(TestDatabase database) {
    on(
        database,
        () -> {
          var id = begun();
          refused("talent.plan.exists", () -> stage.writing().begin(YEAR));
          refused("talent.plan.year", () -> stage.writing().begin(YEAR + 2));
          refused("talent.plan.year", () -> stage.writing().begin(YEAR - 2));
          refused("talent.plan.levels", () -> stage.writing().hand(id));
          refused("talent.note.agreed", () -> stage.notes().write(id, 1, PlanNotes.NONE, "words"));
          keep(id, PlanCast.complete(2));
          refused("talent.plan.goals", () -> stage.writing().hand(id));
          keep(id, PlanCast.complete(3));
          mentorship.end(FIRST);
          stage.flush();
          refused("talent.plan.noMentor", () -> stage.writing().hand(id));
          assertThat(plan(id).text()).as("kept").isEqualTo(PlanCast.complete(3));
        });
  }

  @ParameterizedTest
  @EnumSource
  void notesWaitForTheirQuarterAndEndWithTheReview(TestDatabase database) {
    on(
        database,
        () -> {
          var id = agreed();
          refused("talent.note.early", () -> stage.notes().write(id, 2, PlanNotes.NONE, "words"));
          stage.notes().write(id, 1, PlanNotes.NONE, "words");
          stage.become("chen");
          assertThatExceptionOfType(NotFound.class)
              .isThrownBy(() -> stage.notes().answer(id, 3, 1, "an answer"));
          refused("talent.note.overtaken", () -> stage.notes().answer(id, 1, 99, "an answer"));
          stage.mentoring().review(id, "A good year.");
          refused(
              "talent.note.agreed",
              () -> stage.notes().answer(id, 1, noteVersion(id), "an answer"));
        });
  }

  @ParameterizedTest
  @EnumSource
  void aReopenedPlanLeadsToASecondVersionAndTheFirstStays(TestDatabase database) {
    on(
        database,
        () -> {
          var id = agreed();
          stage.mentoring().reopen(id, "The beam time was moved.");
          keep(id, PlanCast.complete(5));
          stage.writing().hand(id);
          stage.become("chen");
          stage.mentoring().agree(id, version(id));
          assertThat(stage.reading().version(id, 1).text()).isEqualTo(PlanCast.complete(3));
          assertThat(stage.reading().version(id, null).text()).isEqualTo(PlanCast.complete(5));
          assertThatExceptionOfType(NotFound.class)
              .isThrownBy(() -> stage.reading().version(id, 3));
          stage.mentoring().reopen(id, "And once more.");
          assertThat(stage.reading().view(id).text()).isEqualTo(PlanCast.complete(5));
          assertThat(stage.reading().view(id).isBehind()).isTrue();
        });
  }

  @ParameterizedTest
  @EnumSource
  void nobodyElseDoesAnythingWithAPlan(TestDatabase database) {
    on(
        database,
        () -> {
          var id = agreed();
          for (var account : List.of("stranger", "director")) {
            stage.become(account);
            forbidden(() -> stage.writing().keep(id, version(id), PlanCast.complete(3)));
            forbidden(() -> stage.writing().hand(id));
            forbidden(() -> stage.mentoring().giveBack(id, "words"));
            forbidden(() -> stage.mentoring().agree(id, version(id)));
            forbidden(() -> stage.mentoring().reopen(id, "words"));
            forbidden(() -> stage.mentoring().review(id, "words"));
            forbidden(() -> stage.notes().write(id, 1, PlanNotes.NONE, "words"));
            forbidden(() -> stage.notes().answer(id, 1, 1, "words"));
          }
          forbidden(() -> stage.writing().begin(YEAR));
          stage.become("stranger");
          forbidden(() -> stage.reading().view(id));
          forbidden(() -> stage.reading().of(researcher.number()));
          forbidden(() -> stage.reading().all(YEAR));
          assertThat(stage.reading().own()).isEmpty();
          assertThat(stage.reading().mentored()).isEmpty();
          stage.become("wang");
          forbidden(() -> stage.mentoring().agree(id, version(id)));
          forbidden(() -> stage.mentoring().review(id, "words"));
        });
  }

  private static void forbidden(Runnable act) {
    assertThatExceptionOfType(NotPermitted.class).isThrownBy(act::run);
  }

  private void on(TestDatabase database, Runnable what) {
    database.rolledBack(
        em -> {
          stage = new PlanStage(em, Clock.fixed(NOW, ZoneOffset.UTC));
          people(em);
          stage.become("wang");
          what.run();
        });
  }

  private void people(EntityManager em) {
    researcher = PlanCast.researcher("RL-1");
    researcher.person().signsInAs("wang");
    researcher.person().reachableAt("wang@example.org", null);
    var mentor = PlanCast.mentor();
    mentor.signsInAs("chen");
    mentor.reachableAt("chen@example.org", null);
    var reader = new Account("wang", "Wang Min", "x", Set.of(Role.RESEARCHER));
    reader.speak(Languages.CHINESE);
    List.of(mentor, researcher.person(), researcher, reader).forEach(em::persist);
    mentorship = new Mentorship(researcher, mentor, FIRST, null, true);
    em.persist(mentorship);
    PlanCast.competencies().forEach(em::persist);
    em.flush();
  }

  private long begun() {
    return stage.writing().begin(YEAR);
  }

  private long agreed() {
    var id = begun();
    keep(id, PlanCast.complete(3));
    stage.writing().hand(id);
    stage.become("chen");
    stage.mentoring().agree(id, version(id));
    stage.become("wang");
    return id;
  }

  private void keep(long id, PlanText text) {
    stage.writing().keep(id, version(id), text);
  }

  private int version(long id) {
    stage.flush();
    return plan(id).version();
  }

  private int noteVersion(long id) {
    stage.flush();
    return plan(id).note(1).orElseThrow().version();
  }

  private DevelopmentPlan plan(long id) {
    return stage.plan(id);
  }
}
