package org.meristem.talent.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.meristem.talent.portfolio.PortfolioCast.DAY;
import static org.meristem.talent.portfolio.PortfolioCast.NOW;
import static org.meristem.talent.portfolio.PortfolioCast.file;
import static org.meristem.talent.portfolio.PortfolioCast.refused;
import static org.meristem.talent.portfolio.PortfolioCast.text;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.identity.Account;
import org.meristem.identity.Role;
import org.meristem.people.Person;
import org.meristem.platform.Languages;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.talent.Researcher;
import org.meristem.talent.Stage;
import org.meristem.talent.mentor.Mentorship;
import org.meristem.testing.TestDatabase;

/** What people do with portfolios, as the use cases let them, on both databases. */
class PortfolioRepositoryTest {
  private EntityManager em;
  private PortfolioStage stage;
  private Person owner;
  private Person reviewer;
  private Researcher researcher;

  @ParameterizedTest
  @EnumSource
  void anArtefactGoesItsWayAndLeavesItsTrailAndItsMail(TestDatabase database) {
    on(
        database,
        () -> {
          var account = new Account("chen", "Chen Hao", "-", Set.of(Role.FACULTY));
          account.speak(Languages.CHINESE);
          em.persist(account);
          var id = stage.writing().record(text("Dots"));
          stage.reviewing().ask(id, "T9002");
          answer(id, Verdict.CHANGES, "请写得更短。");
          keep(id, "Dots, shorter");
          stage.reviewing().ask(id, "T9002");
          answer(id, Verdict.ACCEPTED, "𠮷：好。");
          var found = stage.artefact(id);
          assertThat(found.text()).isEqualTo(text("Dots, shorter"));
          assertThat(found.remarks()).extracting(Remark::words).containsExactly("请写得更短。", "𠮷：好。");
          assertThat(stage.told())
              .containsExactly("Recorded", "Asked", "Returned", "Changed", "Asked", "Accepted");
          assertThat(stage.trail().get(3).changes())
              .singleElement()
              .satisfies(one -> assertThat(one.after()).isEqualTo("Dots, shorter"));
          assertThat(stage.mail()).hasSize(4);
          assertThat(stage.mail().get(0).subject()).isEqualTo("王敏 请您审阅一件作品");
          assertThat(stage.mail().get(0).body()).doesNotContain("asks", "Dots");
          assertThat(stage.mail().get(1).subject()).contains("has looked at", "已审阅");
        });
  }

  @ParameterizedTest
  @EnumSource
  void itCountsFromItsDayAndNoLongerOnceItIsChanged(TestDatabase database) {
    on(
        database,
        () -> {
          var id = accepted("One");
          accepted("Two");
          stage.writing().record(text("Nobody asked"));
          assertThat(stage.artefacts.accepted(owner, DAY)).isEqualTo(2);
          assertThat(stage.artefacts.accepted(owner, DAY.minusDays(1))).isZero();
          assertThat(stage.artefacts.accepted(reviewer, DAY)).isZero();
          keep(id, "One, changed");
          assertThat(stage.artefacts.accepted(owner, DAY)).isEqualTo(1);
        });
  }

  @ParameterizedTest
  @EnumSource
  void whoeverHasReadSomethingOlderIsTold(TestDatabase database) {
    on(
        database,
        () -> {
          var id = stage.writing().record(text("Dots"));
          stage.reviewing().ask(id, "T9002");
          var read = stage.artefact(id).version();
          var found = stage.artefact(id);
          found.attach(file("more.txt"), NOW.plusSeconds(1));
          em.flush();
          assertThat(found.version()).as("files count as a change").isGreaterThan(read);
          refused("artefact.overtaken", () -> stage.writing().keep(id, read, text("Late")));
          stage.become("chen", Role.FACULTY);
          refused(
              "remark.overtaken",
              () -> stage.reviewing().answer(id, read, Verdict.ACCEPTED, "Fine."));
          assertThat(stage.artefact(id).state()).isEqualTo(ArtefactState.ASKED);
        });
  }

  @ParameterizedTest
  @EnumSource
  void onlyItsOwnerWritesAndOnlyWhoIsAskedAnswers(TestDatabase database) {
    on(
        database,
        () -> {
          var id = stage.writing().record(text("Dots"));
          for (var account : List.of("chen", "marek", "director")) {
            stage.become(account, account.equals("director") ? Role.DIRECTOR : Role.FACULTY);
            forbidden(() -> keep(id, "Mine now"));
            forbidden(() -> stage.writing().remove(id));
            forbidden(() -> stage.reviewing().ask(id, "T9003"));
            forbidden(() -> stage.reviewing().answer(id, 1, Verdict.ACCEPTED, "Fine."));
          }
          forbidden(() -> stage.writing().record(text("Of a director")));
          stage.become("wang", Role.RESEARCHER);
          refused("asked.nobody", () -> stage.reviewing().ask(id, "T9999"));
          forbidden(() -> stage.reviewing().answer(id, 1, Verdict.ACCEPTED, "Mine is fine."));
          owner.employedAs("T9001");
          assertThat(stage.reviewing().reviewers())
              .extracting(Person::account)
              .contains("chen")
              .doesNotContain("wang");
        });
  }

  @ParameterizedTest
  @EnumSource
  void whoMayReadAnArtefactMayReadItsFiles(TestDatabase database) {
    on(
        database,
        () -> {
          stored(PortfolioCast.other());
          var id = stage.writing().record(text("Dots"));
          stage.artefact(id).attach(file("dots.txt"), NOW);
          var file = stage.artefact(id).files().get(0).id();
          reads(id, file, "wang", Role.RESEARCHER, true);
          reads(id, file, "admin", Role.ADMINISTRATOR, true);
          reads(id, file, "director", Role.DIRECTOR, true);
          reads(id, file, "chen", Role.FACULTY, false);
          reads(id, file, "marek", Role.EVALUATOR, false);
          stage.become("wang", Role.RESEARCHER);
          stage.reviewing().ask(id, "T9003");
          reads(id, file, "marek", Role.EVALUATOR, true);
          stage.become("wang", Role.RESEARCHER);
          stage.reviewing().ask(id, "T9002");
          reads(id, file, "marek", Role.EVALUATOR, false);
          reads(id, file, "chen", Role.FACULTY, true);
        });
  }

  @ParameterizedTest
  @EnumSource
  void aMentorOfTodayReadsAndOneOfYesterdayDoesNot(TestDatabase database) {
    on(
        database,
        () -> {
          var id = stage.writing().record(text("Dots"));
          var mentor = stored(PortfolioCast.other());
          em.persist(new Mentorship(researcher, reviewer, DAY, null, true));
          em.persist(new Mentorship(researcher, mentor, DAY.minusDays(9), DAY.minusDays(1), false));
          em.flush();
          stage.become("chen", Role.FACULTY);
          assertThat(stage.reading().artefact(id).id()).isEqualTo(id);
          stage.become("marek", Role.FACULTY);
          forbidden(() -> stage.reading().artefact(id));
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatWasRemarkedStaysAndSoDoItsOwnerAndItsReviewer(TestDatabase database) {
    on(
        database,
        () -> {
          assertThat(stage.artefacts.concerns(researcher)).isFalse();
          var id = stage.writing().record(text("Dots"));
          assertThat(stage.artefacts.concerns(researcher)).isTrue();
          assertThat(stage.artefacts.mention(reviewer)).isFalse();
          stage.writing().remove(id);
          assertThat(stage.artefacts.concerns(researcher)).isFalse();
          var kept = accepted("Kept");
          refused("artefact.remarked", () -> stage.writing().remove(kept));
          assertThat(stage.artefacts.mention(reviewer)).isTrue();
          assertThat(stage.artefacts.owners(List.of(owner.id(), reviewer.id())))
              .containsExactly(owner.id());
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatWaitsForAReviewerComesFirst(TestDatabase database) {
    on(
        database,
        () -> {
          var open = stage.writing().record(text("Waits"));
          stage.reviewing().ask(open, "T9002");
          accepted("Answered");
          stage.become("chen", Role.FACULTY);
          assertThat(stage.reviewing().asked())
              .extracting(one -> one.artefact().text().title())
              .containsExactly("Waits", "Answered");
          stage.become("nobody", Role.FACULTY);
          assertThat(stage.reviewing().asked()).isEmpty();
        });
  }

  private void on(TestDatabase database, Runnable what) {
    database.rolledBack(
        manager -> {
          em = manager;
          stage = new PortfolioStage(em, Clock.fixed(NOW, ZoneOffset.UTC));
          owner = stored(PortfolioCast.owner());
          reviewer = stored(PortfolioCast.reviewer());
          researcher = new Researcher("RF-1", owner, Stage.POSTDOCTORAL_FELLOW, null);
          em.persist(researcher);
          em.flush();
          stage.become("wang", Role.RESEARCHER);
          what.run();
        });
  }

  private Person stored(Person person) {
    em.persist(person);
    em.flush();
    return person;
  }

  private long accepted(String title) {
    var id = stage.writing().record(text(title));
    stage.reviewing().ask(id, "T9002");
    answer(id, Verdict.ACCEPTED, "Well told.");
    return id;
  }

  private void answer(long id, Verdict verdict, String words) {
    stage.become("chen", Role.FACULTY);
    stage.reviewing().answer(id, stage.artefact(id).version(), verdict, words);
    stage.become("wang", Role.RESEARCHER);
  }

  private void keep(long id, String title) {
    stage.writing().keep(id, stage.artefact(id).version(), text(title));
  }

  private void reads(long id, long file, String account, Role role, boolean may) {
    stage.become(account, role);
    if (may) {
      assertThat(stage.reading().artefact(id).id()).isEqualTo(id);
      assertThat(stage.reading().file(file).name()).isEqualTo("dots.txt");
    } else {
      forbidden(() -> stage.reading().artefact(id));
      assertThatExceptionOfType(NotFound.class).isThrownBy(() -> stage.reading().file(file));
    }
  }

  private static void forbidden(Runnable act) {
    assertThatExceptionOfType(NotPermitted.class).isThrownBy(act::run);
  }
}
