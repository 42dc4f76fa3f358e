package org.meristem.students;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.meristem.curriculum.DegreeCategory;
import org.meristem.curriculum.Discipline;
import org.meristem.curriculum.Programme;
import org.meristem.curriculum.ProgrammeType;
import org.meristem.people.Person;
import org.meristem.people.Sex;
import org.meristem.platform.BilingualText;
import org.meristem.platform.SliceRequest;
import org.meristem.testing.TestDatabase;

class StudentsRepositoryTest {
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
          assertThat(students(em).numberOfAccount("yoshida")).contains("T00000000001");
        });
  }

  @ParameterizedTest
  @EnumSource
  void theListIsSearchedSortedAndPagedInTheDatabase(TestDatabase database) {
    database.rolledBack(
        em -> {
          for (var i = 1; i <= 25; i++) {
            enter(em, entry("T%011d".formatted(i), "Person " + (char) ('A' + i), "Latin zeta"));
          }
          var first = students(em).slice(new SliceRequest("ＬＡＴＩＮ zeta", 0, 10, "name", false));
          assertThat(first.total()).isEqualTo(25);
          assertThat(first.rows()).hasSize(10);
          assertThat(first.rows().get(0).entry().name()).isEqualTo("Person Z");
          var last = students(em).slice(new SliceRequest("latin zeta", 20, 10, "number", true));
          assertThat(last.rows()).hasSize(5);
          assertThat(last.rows().get(4).entry().number()).isEqualTo("T00000000025");
          assertThat(students(em).slice(new SliceRequest("latin_zeta", 0, 10, null, true)).total())
              .isZero();
        });
  }

  @ParameterizedTest
  @EnumSource
  void anUnknownSortFallsBackToTheNumber(TestDatabase database) {
    database.rolledBack(
        em -> {
          enter(em, entry("T00000000002", "B", "sort test"));
          enter(em, entry("T00000000001", "A", "sort test"));
          assertThat(
                  students(em)
                      .slice(new SliceRequest("sort test", 0, 10, "id; drop table student", true))
                      .rows())
              .extracting(episode -> episode.entry().number())
              .containsExactly("T00000000001", "T00000000002");
        });
  }

  @ParameterizedTest
  @EnumSource
  void aLongListIsReadInStepsWithoutGapsOrRepeats(TestDatabase database) {
    database.rolledBack(
        em -> {
          for (var i = 1; i <= 7; i++) {
            enter(em, entry("T%011d".formatted(i), "Step", "step test"));
          }
          var seen = new ArrayList<String>();
          for (var chunk = students(em).after("", "step test", 3);
              !chunk.isEmpty();
              chunk = students(em).after(seen.get(seen.size() - 1), "step test", 3)) {
            chunk.forEach(episode -> seen.add(episode.entry().number()));
          }
          assertThat(seen).hasSize(7).isSorted().doesNotHaveDuplicates();
        });
  }

  private static void enter(EntityManager em, StudentEntry entry) {
    var programme =
        em.createQuery("select p from Programme p where p.code = 'TEST'", Programme.class)
            .getResultStream()
            .findFirst()
            .orElseGet(() -> programme(em));
    var student = new Student(entry.number(), new Person(entry.name(), entry.latinName()));
    student.describe(entry);
    students(em).add(List.of(new Episode(student, programme, entry)));
    em.flush();
  }

  private static Programme programme(EntityManager em) {
    var name = new BilingualText("Test", "测试");
    var discipline = new Discipline("T1406", name, null);
    var programme =
        new Programme("TEST", name, discipline, ProgrammeType.DOCTORAL, DegreeCategory.SCIENCE);
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
        "yoshida");
  }

  private static Students students(EntityManager em) {
    var students = new Students();
    students.em = em;
    return students;
  }
}
