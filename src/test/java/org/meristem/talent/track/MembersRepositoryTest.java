package org.meristem.talent.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.Role;
import org.meristem.identity.SignedIn;
import org.meristem.people.Person;
import org.meristem.platform.BilingualText;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;
import org.meristem.talent.MemberState;
import org.meristem.talent.Researcher;
import org.meristem.talent.Stage;
import org.meristem.talent.portfolio.StoredArtefacts;
import org.meristem.testing.TestDatabase;
import org.meristem.testing.Told;

class MembersRepositoryTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T04:00:00Z"), ZoneOffset.UTC);
  private static final LocalDate START = LocalDate.of(2024, 9, 1);
  private static final BilingualText TITLE = new BilingualText("Plan agreed", "计划商定");
  private static final BilingualText NONE = new BilingualText(null, null);

  private final Told<Recorded> told = new Told<>();
  private final CurrentUser user = new CurrentUser();

  MembersRepositoryTest() {
    become(Role.DIRECTOR);
  }

  @ParameterizedTest
  @EnumSource
  void actsAreStoredAndReadBackAsSlimRows(TestDatabase database) {
    database.rolledBack(
        em -> {
          joined(em, "TM1");
          act(em, "TM1", TrackActKind.PAUSE, "2025-01-10", null);
          act(em, "tm1", TrackActKind.RETURN, "2025-02-09", null);
          act(em, "TM1", TrackActKind.MOVE_ON, "2025-09-01", null);
          act(em, "TM1", TrackActKind.MOVE_ON, "2026-03-01", null);
          act(em, "TM1", TrackActKind.LEAVE, "2026-10-01", "a chair elsewhere");
          em.clear();
          var line = line(em, "TM1");
          assertThat(line.stage()).isEqualTo(Stage.ASSOCIATE_RESEARCHER);
          assertThat(line.associate()).isEqualTo(LocalDate.of(2026, 3, 1));
          assertThat(line.path().first()).isEqualTo(Stage.POSTDOCTORAL_FELLOW);
          assertThat(line.path().state()).isEqualTo(MemberState.LEFT);
          assertThat(line.path().pauses())
              .containsExactly(
                  new Pause(LocalDate.of(2025, 1, 10), LocalDate.of(2025, 2, 9)),
                  new Pause(LocalDate.of(2026, 10, 1), null));
          var episodes = members(em).episodes("TM1");
          assertThat(episodes).extracting(TrackEpisode::number).containsExactly(3, 2, 1);
          assertThat(episodes.get(0).acts())
              .extracting(TrackAct::kind)
              .containsExactly(TrackActKind.MOVE_ON, TrackActKind.LEAVE);
          assertThat(episodes.get(2).ended()).isEqualTo(LocalDate.of(2025, 9, 1));
          assertThat(told.all()).hasSize(5);
          assertThat(told.all().get(4).reason()).isEqualTo("a chair elsewhere");
        });
  }

  @ParameterizedTest
  @EnumSource
  void aMilestoneIsReachedOnceAndItsMarkTakenBack(TestDatabase database) {
    database.rolledBack(
        em -> {
          var milestone = joined(em, "TM2");
          marking(em).mark("TM2", milestone, START.plusMonths(3), "minutes");
          assertThat(line(em, "TM2").path().reached())
              .containsEntry(milestone, START.plusMonths(3));
          assertThat(refusal(() -> marking(em).mark("TM2", milestone, START, "again")))
              .isEqualTo("talent.milestone.already");
          assertThat(tracks(em).isReached(em.find(TrackMilestone.class, milestone))).isTrue();
          marking(em).takeBack("TM2", milestone);
          assertThat(line(em, "TM2").path().reached()).isEmpty();
          assertThat(refusal(() -> marking(em).mark("TM2", milestone, START, " ")))
              .isEqualTo("talent.milestone.evidence");
        });
  }

  @ParameterizedTest
  @EnumSource
  void aListThatComesInWritesActsOfItsDay(TestDatabase database) {
    database.rolledBack(
        em -> {
          joined(em, "TM3");
          var researcher = members(em).episodes("TM3").get(0).researcher();
          var entering = entering(em);
          entering.changed(
              researcher, Stage.ASSISTANT_RESEARCHER, MemberState.PAUSED, START.minusDays(1));
          em.flush();
          em.clear();
          var line = line(em, "TM3");
          assertThat(line.stage()).isEqualTo(Stage.ASSISTANT_RESEARCHER);
          assertThat(line.path().started()).isEqualTo(START.minusDays(1));
          assertThat(line.path().pauses())
              .containsExactly(new Pause(LocalDate.of(2026, 11, 24), null));
          var again = members(em).episodes("TM3").get(0).researcher();
          entering.changed(again, Stage.POSTDOCTORAL_FELLOW, MemberState.LEFT, null);
          em.flush();
          em.clear();
          var present = members(em).episodes("TM3").get(0);
          assertThat(present.stage()).isEqualTo(Stage.POSTDOCTORAL_FELLOW);
          assertThat(present.state()).isEqualTo(MemberState.LEFT);
          assertThat(present.number()).isEqualTo(3);
          entering.forget(present.researcher());
          assertThat(members(em).episodes("TM3")).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void nobodyElseActsUponMembers(TestDatabase database) {
    database.rolledBack(
        em -> {
          joined(em, "TM4");
          for (var role : Set.of(Role.FACULTY, Role.EVALUATOR, Role.RESEARCHER, Role.STUDENT)) {
            become(role);
            var refused =
                catchThrowableOfType(
                    NotPermitted.class,
                    () -> act(em, "TM4", TrackActKind.PAUSE, "2025-01-10", null));
            assertThat(refused).as(role.name()).isNotNull();
          }
          assertThat(told.all()).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void aMilestoneIsNotReachedBeforeTheDoctorate(TestDatabase database) {
    database.rolledBack(
        em -> {
          var fromStart = joined(em, "TM6");
          var researcher = members(em).episodes("TM6").get(0).researcher();
          var doctorate = START.plusMonths(2);
          researcher.describe(researcher.stage(), doctorate);
          members(em)
              .episodes("TM6")
              .get(0)
              .track()
              .add(
                  new MilestoneText(
                      Stage.POSTDOCTORAL_FELLOW, TITLE, NONE, CountsFrom.DOCTORATE, 0, 24));
          em.flush();
          var id = researcherTrack(em, "TM6").milestones().get(1).id();
          assertThat(refusal(() -> marking(em).mark("TM6", id, doctorate.minusDays(1), "minutes")))
              .isEqualTo("talent.milestone.beforeDoctorate");
          assertThat(refusal(() -> marking(em).mark("TM6", fromStart, START.minusDays(1), "early")))
              .isEqualTo("talent.milestone.beforeDoctorate");
          assertThat(members(em).firstMarks()).doesNotContainKey("tm6");
          marking(em).mark("TM6", id, doctorate, "minutes");
          marking(em).mark("TM6", fromStart, START, "minutes");
          assertThat(members(em).firstMarks()).containsEntry("tm6", doctorate);
        });
  }

  private static Track researcherTrack(EntityManager em, String number) {
    return members(em).episodes(number).get(0).track();
  }

  @ParameterizedTest
  @EnumSource
  void aMilestoneThatNeedsArtefactsWaitsUntilSoManyAreAccepted(TestDatabase database) {
    database.rolledBack(
        em -> {
          joined(em, "TM5");
          var present = members(em).episodes("TM5").get(0);
          present
              .track()
              .add(
                  new MilestoneText(
                      Stage.POSTDOCTORAL_FELLOW, TITLE, NONE, CountsFrom.START, 12, 24, 2));
          em.flush();
          var id = present.track().milestones().get(1).id();
          assertThat(present.track().milestone(id).text().artefacts()).isEqualTo(2);
          var person = present.researcher().person();
          var day = START.plusDays(9);
          become(Role.DIRECTOR);
          StoredArtefacts.accepted(em, person, day.minusDays(1));
          StoredArtefacts.accepted(em, person, day);
          assertThat(refusal(() -> marking(em).mark("TM5", id, day.minusDays(1), "minutes")))
              .isEqualTo("talent.milestone.few");
          marking(em).mark("TM5", id, day, "minutes");
          assertThat(members(em).marks(present.researcher())).hasSize(1);
        });
  }

  /** Somebody on a track with all stages and one milestone, whose id is given. */
  private static long joined(EntityManager em, String number) {
    var track = new Track("T-" + number, new BilingualText("Track", "路径"));
    for (var stage : Stage.values()) {
      track.keep(stage, new StageText(EuropeanProfile.R2, null, NONE));
    }
    track.add(new MilestoneText(Stage.POSTDOCTORAL_FELLOW, TITLE, NONE, CountsFrom.START, 0, 6));
    tracks(em).add(track);
    var person = new Person("王敏", "Wang Min");
    em.persist(person);
    var researcher = new Researcher(number, person, Stage.POSTDOCTORAL_FELLOW, null);
    researcher.startsOn(START);
    em.persist(researcher);
    members(em)
        .add(
            TrackEpisode.join(
                researcher,
                track,
                START,
                new Signature("director", ZonedDateTime.now(CLOCK), null)));
    em.flush();
    return track.milestones().get(0).id();
  }

  private void act(EntityManager em, String number, TrackActKind kind, String day, String reason) {
    var acts = new MemberActs();
    acts.members = members(em);
    acts.policy = new TrackPolicy();
    acts.currentUser = user;
    acts.clock = CLOCK;
    acts.recorded = told;
    acts.enter(number, new MemberActs.Plan(kind, LocalDate.parse(day), null, reason));
  }

  private MilestoneMarking marking(EntityManager em) {
    var marking = new MilestoneMarking();
    marking.members = members(em);
    marking.artefacts = StoredArtefacts.of(em);
    marking.policy = new TrackPolicy();
    marking.currentUser = user;
    marking.clock = CLOCK;
    marking.recorded = told;
    return marking;
  }

  private MemberEntering entering(EntityManager em) {
    var entering = new MemberEntering();
    entering.members = members(em);
    entering.tracks = tracks(em);
    entering.currentUser = user;
    entering.clock = CLOCK;
    return entering;
  }

  private void become(Role role) {
    user.become(new SignedIn("somebody", "Somebody", Set.of(role), Instant.EPOCH, 0), "local");
  }

  private static Members members(EntityManager em) {
    var members = new Members();
    members.em = em;
    return members;
  }

  private static MemberLines lines(EntityManager em) {
    var lines = new MemberLines();
    lines.em = em;
    return lines;
  }

  /** Read as a slim row and from the records, which say the same. */
  private static MemberLine line(EntityManager em, String number) {
    em.flush();
    em.clear();
    var researcher = members(em).episodes(number).get(0).researcher();
    var line = MemberLine.of(members(em).episodes(number), members(em).marks(researcher));
    assertThat(lines(em).find(number)).containsExactly(line);
    return line;
  }

  private static Tracks tracks(EntityManager em) {
    var tracks = new Tracks();
    tracks.em = em;
    return tracks;
  }

  private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    var refused = catchThrowableOfType(RuleViolation.class, act);
    return refused == null ? null : refused.key();
  }
}
