package org.meristem.students;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.curriculum.DegreeCategory;
import org.meristem.curriculum.Discipline;
import org.meristem.curriculum.Programme;
import org.meristem.curriculum.ProgrammeType;
import org.meristem.people.Person;
import org.meristem.people.Sex;
import org.meristem.people.Tie;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RecordHistory;
import org.meristem.platform.SliceRequest;
import org.meristem.testing.KnownHistory;
import org.meristem.testing.TestDatabase;
import org.meristem.testing.Told;

class StudentsRepositoryTest {
  private static final LocalDate LEFT = LocalDate.of(2026, 9, 1);
  private static final Signature SIGNED =
      new Signature("registry", ZonedDateTime.parse("2026-11-24T12:00:00+08:00"), "why");

  @ParameterizedTest
  @EnumSource
  void anEntryIsStoredAndReadBackAsItWas(TestDatabase database) {
    database.rolledBack(
        em -> {
          var entry = entry("T00000000001", "𠮷田·明", "Yoshida Akira");
          enter(em, entry);
          assertThat(students(em).findByKeys(List.of("t00000000001")))
              .extracting(Episode::entry)
              .containsExactly(entry);
          assertThat(students(em).numberOfAccount(entry.account())).contains("T00000000001");
        });
  }

  @ParameterizedTest
  @EnumSource
  void theListIsSearchedSortedAndPaged(TestDatabase database) {
    database.rolledBack(
        em -> {
          for (var i = 1; i <= 25; i++) {
            enter(em, entry("T%011d".formatted(i), "Person " + (char) ('A' + i), "Latin zeta"));
          }
          var list = list(em);
          var first = list.slice(new SliceRequest("ＬＡＴＩＮ zeta", 0, 10, "name", false));
          assertThat(first.total()).isEqualTo(25);
          assertThat(first.rows()).hasSize(10);
          assertThat(first.rows().get(0).name()).isEqualTo("Person Z");
          var last = list.slice(new SliceRequest("latin zeta", 20, 10, "number", true));
          assertThat(last.rows()).hasSize(5);
          assertThat(last.rows().get(4).number()).isEqualTo("T00000000025");
          assertThat(list.slice(new SliceRequest("latin_zeta", 0, 10, null, true)).total())
              .isZero();
        });
  }

  @ParameterizedTest
  @EnumSource
  void aLineShowsWhatTheEntrySays(TestDatabase database) {
    database.rolledBack(
        em -> {
          var entry = entry("T00000000001", "𠮷田·明", "Yoshida Akira");
          enter(em, entry);
          assertThat(list(em).found(StudentSearch.of("yoshida akira")))
              .containsExactly(StudentLine.of(entry, text -> text));
        });
  }

  @ParameterizedTest
  @EnumSource
  void anyNumberOfStudentsIsReadByKey(TestDatabase database) {
    database.rolledBack(
        em -> {
          for (var i = 1; i <= 7; i++) {
            enter(em, entry("T%011d".formatted(i), "Step", "step test"));
          }
          var keys = IntStream.range(0, 1001).mapToObj("t%011d"::formatted).toList();
          assertThat(lines(em).of(keys)).hasSize(7).doesNotHaveDuplicates();
          assertThat(lines(em).of(List.of())).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void aPersonAndTheirPresentStudiesAreFoundByEachOther(TestDatabase database) {
    database.rolledBack(
        em -> {
          enter(em, entry("T00000000009", "Own", "own test"));
          var present = present(em, "T00000000009");
          var person = present.student().person();
          assertThat(students(em).presentOf(person)).containsExactly(present);
          assertThat(students(em).persons(List.of("t00000000009", "t00000000008")))
              .isEqualTo(Map.of("t00000000009", person.id()));
          assertThat(students(em).persons(List.of())).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void theListIsNarrowedAndCounted(TestDatabase database) {
    database.rolledBack(
        em -> {
          for (var i = 1; i <= 3; i++) {
            enter(em, entry("T%011d".formatted(i), "Narrow", "narrow test"));
          }
          present(em, "T00000000003").returnFromLeave(LEFT, SIGNED);
          em.flush();
          for (var line :
              List.of(
                  "narrow status:on_leave",
                  "narrow status:on_leave programme:test year:2025",
                  "NARROW programme:TEST status:ON_LEAVE")) {
            var search = StudentSearch.of(line);
            assertThat(list(em).found(search)).as(line).hasSize(2);
            assertThat(list(em).counts(search))
                .as(line)
                .isEqualTo(Map.of(EpisodeStatus.ON_LEAVE, 2L, EpisodeStatus.ENROLLED, 1L));
          }
          for (var line : List.of("narrow year:2024", "narrow programme:OTHER", "narrow year:x")) {
            assertThat(list(em).slice(new SliceRequest(line, 0, 10, null, true)).total())
                .as(line)
                .isZero();
          }
          assertThat(list(em).counts(StudentSearch.of("programme:test")))
              .containsEntry(EpisodeStatus.ON_LEAVE, 2L);
        });
  }

  @ParameterizedTest
  @EnumSource
  void aSearchKnowsWhatTheTrailSaysHasChangedAndAllWhereItCannotSay(TestDatabase database) {
    database.rolledBack(
        em -> {
          var history = new KnownHistory();
          var list = list(em, history);
          enter(em, entry("T00000000001", "First", "index test"));
          assertThat(numbers(list)).containsExactly("t00000000001");
          enter(em, entry("T00000000002", "Second", "index test"));
          enter(em, entry("T00000000003", "Third", "index test"));
          assertThat(numbers(list)).as("nothing recorded").containsExactly("t00000000001");
          history.tells(Set.of("T00000000003", "nobody"));
          assertThat(numbers(list)).containsExactly("t00000000001", "t00000000003");
          history.tells(null);
          assertThat(numbers(list)).hasSize(3);
          students(em).remove(present(em, "T00000000001"));
          em.flush();
          history.tells(Set.of("t00000000001"));
          assertThat(numbers(list)).containsExactly("t00000000002", "t00000000003");
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatWasReadOfAChangeThatCameToNothingIsForgotten(TestDatabase database) {
    var list = new StudentList();
    list.history = new KnownHistory();
    database.rolledBack(
        em -> {
          enter(em, entry("T00000000001", "Never", "index test"));
          list.lines = lines(em);
          assertThat(numbers(list)).hasSize(1);
        });
    database.rolledBack(
        em -> {
          list.lines = lines(em);
          assertThat(numbers(list)).as("the trail tells of nothing").hasSize(1);
          list.forget(new RegisterTouched());
          assertThat(numbers(list)).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void whateverIsWrittenIsTold(TestDatabase database) {
    database.rolledBack(
        em -> {
          var students = students(em);
          var touched = (Told<RegisterTouched>) students.touched;
          students.findByKeys(List.of("t00000000001"));
          assertThat(touched.all()).isEmpty();
          students.add(List.of());
          assertThat(touched.all()).hasSize(1);
          students.flush();
          assertThat(touched.all()).hasSize(2);
        });
  }

  private static List<String> numbers(StudentList list) {
    return list.now().found(StudentSearch.of("index test")).stream().map(StudentLine::key).toList();
  }

  @ParameterizedTest
  @EnumSource
  void aGraduateIsStillFoundByNumberAndListed(TestDatabase database) {
    database.rolledBack(
        em -> {
          enter(em, entry("T00000000001", "Gone", "gone test"));
          present(em, "T00000000001").returnFromLeave(LocalDate.of(2026, 3, 1), SIGNED);
          present(em, "T00000000001").graduate(LEFT, SIGNED);
          em.flush();
          em.clear();
          assertThat(present(em, "T00000000001").status()).isEqualTo(EpisodeStatus.GRADUATED);
          assertThat(list(em).found(StudentSearch.of("gone test")))
              .extracting(StudentLine::status)
              .containsExactly(EpisodeStatus.GRADUATED);
          assertThat(students(em).withActs(List.of("t00000000001")))
              .containsExactly("t00000000001");
        });
  }

  @ParameterizedTest
  @EnumSource
  void afterATransferTheNewStudiesAreThePresentOnesAndTheOldStayWithTheirActs(
      TestDatabase database) {
    database.rolledBack(
        em -> {
          enter(em, entry("Tx0000000001", "Moved", "moved test"));
          assertThat(students(em).withActs(List.of("tx0000000001"))).isEmpty();
          var held = students(em).hold("TX0000000001").orElseThrow();
          held.returnFromLeave(LocalDate.of(2026, 3, 1), SIGNED);
          held.transfer(programme(em, "TEST2"), 2026, LEFT, SIGNED);
          em.flush();
          em.clear();
          var episodes = students(em).episodes("tx0000000001");
          assertThat(episodes).extracting(Episode::isPresent).containsExactly(true, false);
          assertThat(episodes.get(0).entry().programme()).isEqualTo("TEST2");
          assertThat(episodes.get(0).acts()).isEmpty();
          assertThat(episodes.get(1).acts())
              .extracting(StudyAct::kind)
              .containsExactly(ActKind.RETURN, ActKind.TRANSFER);
          assertThat(episodes.get(1).acts().get(1).at()).isEqualTo(SIGNED.at().toInstant());
          assertThat(students(em).findByKeys(List.of("tx0000000001")))
              .containsExactly(episodes.get(0));
          assertThat(list(em).slice(new SliceRequest("moved test", 0, 9, null, true)).total())
              .isEqualTo(1);
          assertThat(students(em).hold("nobody")).isEmpty();
        });
  }

  @ParameterizedTest
  @EnumSource
  void aTransferCanBeRevoked(TestDatabase database) {
    database.rolledBack(
        em -> {
          enter(em, entry("Tx0000000002", "Moved", "moved back"));
          var held = students(em).hold("TX0000000002").orElseThrow();
          held.returnFromLeave(LocalDate.of(2026, 3, 1), SIGNED);
          held.transfer(programme(em, "TEST3"), 2026, LEFT, SIGNED);
          em.flush();
          em.clear();
          var after = students(em).hold("TX0000000002").orElseThrow();
          var before = students(em).predecessor(after).orElseThrow();
          assertThat(students(em).predecessor(before)).isEmpty();
          students(em).revokeTransfer(before, after);
          em.flush();
          em.clear();
          assertThat(students(em).episodes("tx0000000002"))
              .singleElement()
              .satisfies(
                  episode -> {
                    assertThat(episode.isPresent()).isTrue();
                    assertThat(episode.endedOn()).isNull();
                    assertThat(episode.acts())
                        .extracting(StudyAct::kind)
                        .containsExactly(ActKind.RETURN);
                  });
        });
  }

  @ParameterizedTest
  @EnumSource
  void whoSupervisedWhomIsFoundInAnyWidthAndCase(TestDatabase database) {
    database.rolledBack(
        em -> {
          var staff = new Person("周文", "Zhou Wen");
          staff.employedAs("ｔ0001");
          em.persist(staff);
          enter(em, entry("T00000000008", "Taught", "taught test"));
          var student = present(em, "T00000000008").student().person();
          var tie = new Tie(Tie.Kind.SUPERVISION, student.id(), staff.id(), null);
          assertThat(supervision(em).ties(List.of(staff.id()))).containsExactly(tie);
          assertThat(supervision(em).ties(List.of(student.id()))).containsExactly(tie);
        });
  }

  private static Episode present(EntityManager em, String number) {
    return students(em).hold(number).orElseThrow();
  }

  private static void enter(EntityManager em, StudentEntry entry) {
    var programme =
        em.createQuery("select p from Programme p where p.code = 'TEST'", Programme.class)
            .getResultStream()
            .findFirst()
            .orElseGet(() -> programme(em, "TEST"));
    var student = new Student(entry.number(), new Person(entry.name(), entry.latinName()));
    student.describe(entry);
    students(em).add(List.of(new Episode(student, programme, entry)));
    em.flush();
  }

  private static Programme programme(EntityManager em, String code) {
    var name = new BilingualText("Test", "测试");
    var discipline = new Discipline("D-" + code, name, null);
    var programme =
        new Programme(code, name, discipline, ProgrammeType.DOCTORAL, DegreeCategory.SCIENCE);
    em.persist(discipline);
    em.persist(programme);
    em.flush();
    return programme;
  }

  private static StudentEntry entry(String number, String name, String latinName) {
    return new StudentEntry(
        number,
        name,
        latinName,
        Sex.FEMALE,
        LocalDate.of(2000, 2, 29),
        "a@example.org",
        "+86 1",
        "TEST",
        2025,
        LocalDate.of(2025, 9, 1),
        StudyMode.FULL_TIME,
        EpisodeStatus.ON_LEAVE,
        "T0001",
        "Zhou Wen",
        "2D materials",
        LocalDate.of(2028, 6, 30),
        "account-" + number.toLowerCase(Locale.ROOT));
  }

  private static RegisterIndex list(EntityManager em) {
    return list(em, new KnownHistory()).now();
  }

  private static StudentList list(EntityManager em, RecordHistory history) {
    var list = new StudentList();
    list.lines = lines(em);
    list.history = history;
    return list;
  }

  private static RegisterLines lines(EntityManager em) {
    var lines = new RegisterLines();
    lines.em = em;
    return lines;
  }

  private static Supervision supervision(EntityManager em) {
    var supervision = new Supervision();
    supervision.em = em;
    return supervision;
  }

  private static Students students(EntityManager em) {
    var students = new Students();
    students.em = em;
    students.touched = new Told<>();
    return students;
  }
}
