package org.meristem.students;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.curriculum.DegreeCategory;
import org.meristem.curriculum.Programme;
import org.meristem.curriculum.ProgrammeType;
import org.meristem.people.Person;
import org.meristem.people.Sex;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;

class EpisodeTest {
  private static final LocalDate ENTRY = LocalDate.of(2024, 9, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate SPRING = LocalDate.of(2026, 3, 1);
  private static final LocalDate AUTUMN = LocalDate.of(2026, 9, 1);
  private static final ZonedDateTime NOW =
      ZonedDateTime.parse("2026-11-24T12:00:00+08:00[Asia/Shanghai]");
  private static final Signature SIGNED = new Signature("registry", NOW, "as she asked");
  private static final Signature SILENT = new Signature("registry", NOW, null);
  private static final Programme MASTER = programme("NSE-AMS", ProgrammeType.ACADEMIC_MASTER);
  private static final Programme DOCTORATE = programme("NSE-PHD", ProgrammeType.DOCTORAL);

  @Test
  void aLeaveIsADatedActAndTheStudiesGoOn() {
    var episode = studies(EpisodeStatus.ENROLLED);
    episode.takeLeave(SPRING, AUTUMN, SIGNED);
    assertThat(episode.status()).isEqualTo(EpisodeStatus.ON_LEAVE);
    assertThat(episode.expectedReturn()).isEqualTo(AUTUMN);
    assertThat(episode.endedOn()).isNull();
    var act = episode.acts().get(0);
    assertThat(act.kind()).isEqualTo(ActKind.LEAVE);
    assertThat(act.on()).isEqualTo(SPRING);
    assertThat(act.until()).isEqualTo(AUTUMN);
    assertThat(act.reason()).isEqualTo("as she asked");
    assertThat(act.by()).isEqualTo("registry");
    assertThat(act.at()).isEqualTo(NOW.toInstant());
  }

  @Test
  void aReturnEndsALeaveAndASuspension() {
    var episode = studies(EpisodeStatus.ENROLLED);
    episode.takeLeave(SPRING, AUTUMN, SIGNED);
    episode.returnFromLeave(AUTUMN, SILENT);
    assertThat(episode.status()).isEqualTo(EpisodeStatus.ENROLLED);
    assertThat(episode.expectedReturn()).isNull();
    episode.suspend(AUTUMN, SIGNED);
    assertThat(episode.status()).isEqualTo(EpisodeStatus.SUSPENDED);
    episode.returnFromLeave(TODAY, SILENT);
    assertThat(episode.acts())
        .extracting(StudyAct::kind)
        .containsExactly(ActKind.LEAVE, ActKind.RETURN, ActKind.SUSPENSION, ActKind.RETURN);
  }

  @Test
  void aLeaveThatOnlyARosterKnowsCanEndInAReturn() {
    var episode = studies(EpisodeStatus.ON_LEAVE);
    assertThat(episode.expectedReturn()).isNull();
    episode.returnFromLeave(AUTUMN, SILENT);
    assertThat(episode.status()).isEqualTo(EpisodeStatus.ENROLLED);
  }

  @Test
  void whoWithdrawsOrGraduatesLeavesOnThatDayAndStaysFindable() {
    var withdrawn = studies(EpisodeStatus.ON_LEAVE);
    withdrawn.withdraw(AUTUMN, SIGNED);
    assertThat(withdrawn.status()).isEqualTo(EpisodeStatus.WITHDRAWN);
    var graduated = studies(EpisodeStatus.ENROLLED);
    graduated.graduate(AUTUMN, SILENT);
    assertThat(graduated.status()).isEqualTo(EpisodeStatus.GRADUATED);
    for (var episode : List.of(withdrawn, graduated)) {
      assertThat(episode.endedOn()).isEqualTo(AUTUMN);
      assertThat(episode.isPresent()).isTrue();
    }
  }

  @Test
  void aTransferEndsTheseStudiesAndBeginsOthersWithTheSameSupervisor() {
    var master = studies(EpisodeStatus.ENROLLED);
    var doctorate = master.transfer(DOCTORATE, 2026, AUTUMN, SIGNED);
    assertThat(master.status()).isEqualTo(EpisodeStatus.TRANSFERRED);
    assertThat(master.endedOn()).isEqualTo(AUTUMN);
    assertThat(master.isPresent()).isFalse();
    assertThat(doctorate.isPresent()).isTrue();
    assertThat(doctorate.student()).isSameAs(master.student());
    var entry = doctorate.entry();
    assertThat(entry.programme()).isEqualTo("NSE-PHD");
    assertThat(entry.entryYear()).isEqualTo(2026);
    assertThat(entry.entryDate()).isEqualTo(AUTUMN);
    assertThat(entry.status()).isEqualTo(EpisodeStatus.ENROLLED);
    assertThat(entry.supervisor()).isEqualTo("Zhou Wen");
    assertThat(entry.supervisorNumber()).isEqualTo("T0001");
    assertThat(entry.studyMode()).isEqualTo(StudyMode.FULL_TIME);
    assertThat(entry.expectedEnd()).isNull();
  }

  @Test
  void aTransferGoesToAnotherProgrammeWithAYearThatFits() {
    var episode = studies(EpisodeStatus.ENROLLED);
    assertThat(refusal(() -> episode.transfer(MASTER, 2026, AUTUMN, SIGNED)))
        .isEqualTo("students.act.sameProgramme");
    for (var year : List.of(2023, 2028)) {
      assertThat(refusal(() -> episode.transfer(DOCTORATE, year, AUTUMN, SIGNED)))
          .isEqualTo("students.act.entryYear");
    }
    assertThat(episode.isPresent()).isTrue();
    episode.transfer(DOCTORATE, 2024, AUTUMN, SIGNED);
  }

  @Test
  void leavesDoNotOverlap() {
    var episode = studies(EpisodeStatus.ENROLLED);
    episode.takeLeave(SPRING, AUTUMN, SIGNED);
    assertThat(refusal(() -> episode.takeLeave(AUTUMN, TODAY, SIGNED)))
        .isEqualTo("students.act.overlap");
    episode.returnFromLeave(AUTUMN, SILENT);
    assertThat(refusal(() -> episode.takeLeave(AUTUMN.minusDays(1), TODAY, SIGNED)))
        .isEqualTo("students.act.order");
    episode.takeLeave(AUTUMN, TODAY, SIGNED);
  }

  @Test
  void nobodyReturnsWhoWasNotAway() {
    assertThat(refusal(() -> studies(EpisodeStatus.ENROLLED).returnFromLeave(AUTUMN, SILENT)))
        .isEqualTo("students.act.noLeave");
  }

  @ParameterizedTest
  @EnumSource(names = {"WITHDRAWN", "GRADUATED", "TRANSFERRED"})
  void nothingHappensInStudiesThatAreOver(EpisodeStatus status) {
    var episode = studies(status);
    for (ThrowingCallable act :
        List.<ThrowingCallable>of(
            () -> episode.takeLeave(SPRING, AUTUMN, SIGNED),
            () -> episode.returnFromLeave(SPRING, SIGNED),
            () -> episode.suspend(SPRING, SIGNED),
            () -> episode.withdraw(SPRING, SIGNED),
            () -> episode.graduate(SPRING, SIGNED),
            () -> episode.transfer(DOCTORATE, 2026, SPRING, SIGNED))) {
      assertThat(refusal(act)).isEqualTo("students.act.ended");
    }
    assertThat(episode.acts()).isEmpty();
  }

  @Test
  void whoIsAwayReturnsBeforeAnythingButAWithdrawal() {
    var episode = studies(EpisodeStatus.ON_LEAVE);
    assertThat(refusal(() -> episode.graduate(AUTUMN, SIGNED))).isEqualTo("students.act.notFrom");
    assertThat(refusal(() -> episode.suspend(AUTUMN, SIGNED))).isEqualTo("students.act.notFrom");
    assertThat(refusal(() -> episode.transfer(DOCTORATE, 2026, AUTUMN, SIGNED)))
        .isEqualTo("students.act.notFrom");
    assertThat(refusal(() -> studies(EpisodeStatus.SUSPENDED).takeLeave(SPRING, AUTUMN, SIGNED)))
        .isEqualTo("students.act.notFrom");
  }

  @Test
  void anActHasADayFromTheEntryOnThatHasCome() {
    var episode = studies(EpisodeStatus.ENROLLED);
    assertThat(refusal(() -> episode.withdraw(ENTRY.minusDays(1), SIGNED)))
        .isEqualTo("students.act.beforeEntry");
    assertThat(refusal(() -> episode.withdraw(null, SIGNED))).isEqualTo("students.act.day");
    assertThat(refusal(() -> episode.withdraw(TODAY.plusDays(1), SIGNED)))
        .isEqualTo("students.act.day");
    episode.withdraw(ENTRY, SIGNED);
    studies(EpisodeStatus.ENROLLED).withdraw(TODAY, SIGNED);
  }

  @Test
  void aDayHasComeWhenItHasBegunInTheInstitution() {
    var midnight = ZonedDateTime.parse("2026-11-25T00:00:00+08:00[Asia/Shanghai]");
    var late = new Signature("registry", midnight.minusMinutes(1), "why");
    assertThat(refusal(() -> studies(EpisodeStatus.ENROLLED).withdraw(TODAY.plusDays(1), late)))
        .isEqualTo("students.act.day");
    var begun = new Signature("registry", midnight, "why");
    studies(EpisodeStatus.ENROLLED).withdraw(TODAY.plusDays(1), begun);
  }

  @Test
  void whereOnlyTheYearOfEntryIsKnownItsFirstDayCounts() {
    var entry = entry(EpisodeStatus.ENROLLED, null);
    var episode = new Episode(student(entry), MASTER, entry);
    assertThat(episode.start()).isEqualTo(LocalDate.of(2024, 1, 1));
    assertThat(refusal(() -> episode.withdraw(LocalDate.of(2023, 12, 31), SIGNED)))
        .isEqualTo("students.act.beforeEntry");
  }

  @Test
  void theExpectedReturnLiesAfterTheFirstDay() {
    var episode = studies(EpisodeStatus.ENROLLED);
    assertThat(refusal(() -> episode.takeLeave(SPRING, SPRING, SIGNED)))
        .isEqualTo("students.act.until");
    assertThat(refusal(() -> episode.takeLeave(SPRING, null, SIGNED)))
        .isEqualTo("students.act.until");
    assertThat(episode.status()).isEqualTo(EpisodeStatus.ENROLLED);
  }

  @Test
  void whatIsDecidedAboutAStudentHasAReason() {
    var episode = studies(EpisodeStatus.ENROLLED);
    var blank = new Signature("registry", NOW, "  ");
    for (ThrowingCallable act :
        List.<ThrowingCallable>of(
            () -> episode.takeLeave(SPRING, AUTUMN, blank),
            () -> episode.suspend(SPRING, SILENT),
            () -> episode.withdraw(SPRING, SILENT),
            () -> episode.transfer(DOCTORATE, 2026, SPRING, SILENT))) {
      assertThat(refusal(act)).isEqualTo("students.act.reason");
    }
    var long1001 = new Signature("registry", NOW, "x".repeat(1001));
    assertThat(refusal(() -> episode.suspend(SPRING, long1001)))
        .isEqualTo("students.act.reasonLength");
  }

  @Test
  void aRosterThatSaysEnrolledAgainReopensTheStudies() {
    var episode = studies(EpisodeStatus.ENROLLED);
    episode.graduate(AUTUMN, SILENT);
    episode.describe(MASTER, entry(EpisodeStatus.GRADUATED, ENTRY));
    assertThat(episode.endedOn()).isEqualTo(AUTUMN);
    episode.describe(MASTER, entry(EpisodeStatus.ENROLLED, ENTRY));
    assertThat(episode.endedOn()).isNull();
    assertThat(episode.acts()).hasSize(1);
  }

  /** Whatever is tried in whatever order: acts stand in order, and the status is the last one's. */
  @Property(tries = 1000)
  void theActsAlwaysTellHowTheStudentCameToTheStatus(@ForAll("tries") List<Integer> tries) {
    var episode = studies(EpisodeStatus.ENROLLED);
    for (var one : tries) {
      attempt(episode, ActKind.values()[one % 6], ENTRY.plusDays(one));
      var acts = episode.acts();
      assertThat(acts).extracting(StudyAct::on).isSorted();
      if (!acts.isEmpty()) {
        assertThat(episode.status()).isEqualTo(acts.get(acts.size() - 1).kind().result());
      }
      assertThat(episode.endedOn() != null).isEqualTo(episode.status().isFinal());
      assertThat(ActKind.possibleFrom(episode.status()).isEmpty())
          .isEqualTo(episode.status().isFinal());
    }
  }

  @Provide
  Arbitrary<List<Integer>> tries() {
    return Arbitraries.integers()
        .between(0, (int) ChronoUnit.DAYS.between(ENTRY, TODAY))
        .list()
        .ofMaxSize(20);
  }

  private static void attempt(Episode episode, ActKind kind, LocalDate on) {
    var signature = new Signature("registry", NOW.plusSeconds(episode.acts().size()), "why");
    try {
      switch (kind) {
        case LEAVE -> episode.takeLeave(on, on.plusDays(1), signature);
        case RETURN -> episode.returnFromLeave(on, signature);
        case SUSPENSION -> episode.suspend(on, signature);
        case TRANSFER -> episode.transfer(DOCTORATE, on.getYear(), on, signature);
        case GRADUATION -> episode.graduate(on, signature);
        case WITHDRAWAL -> episode.withdraw(on, signature);
      }
    } catch (RuleViolation refused) {
      assertThat(refused.key()).startsWith("students.act.");
    }
  }

  private static String refusal(ThrowingCallable act) {
    return catchThrowableOfType(RuleViolation.class, act).key();
  }

  private static Episode studies(EpisodeStatus status) {
    var entry = entry(status, ENTRY);
    return new Episode(student(entry), MASTER, entry);
  }

  private static Student student(StudentEntry entry) {
    var student = new Student(entry.number(), new Person(entry.name(), entry.latinName()));
    student.describe(entry);
    return student;
  }

  private static Programme programme(String code, ProgrammeType type) {
    return new Programme(
        code, new BilingualText(code, null), null, type, DegreeCategory.ENGINEERING);
  }

  private static StudentEntry entry(EpisodeStatus status, LocalDate entryDate) {
    return new StudentEntry(
        "202414060001",
        "李娜",
        "Li Na",
        Sex.FEMALE,
        LocalDate.of(2001, 5, 20),
        "lina@example.org",
        null,
        "NSE-AMS",
        2024,
        entryDate,
        StudyMode.FULL_TIME,
        status,
        "T0001",
        "Zhou Wen",
        "2D materials",
        LocalDate.of(2027, 6, 30),
        null);
  }
}
