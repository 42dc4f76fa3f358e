package org.meristem.students;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.meristem.platform.SearchText;
import org.meristem.platform.SliceRequest;

class RegisterIndexTest {
  @Test
  void studentsAreFoundInTheOrderOfTheirNumbersWhateverOrderTheyCameIn() {
    var index = new RegisterIndex(List.of(line("3", "c"), line("1", "a"), line("2", "b")));
    assertThat(keys(index, "")).containsExactly("1", "2", "3");
  }

  @Test
  void wordsAreFoundAnywhereWhateverTheirWidthAndCase() {
    var index = new RegisterIndex(List.of(line("1", "王明 student1@example.edu")));
    for (var words : List.of("王", "STUDENT1@", "ｓｔｕｄｅｎｔ1", "1 王明", "明 student")) {
      assertThat(keys(index, words)).as(words).containsExactly("1");
    }
    for (var words : List.of("王 明", "student2", "1王")) {
      assertThat(keys(index, words)).as(words).isEmpty();
    }
  }

  @Test
  void aSearchIsNarrowedByProgrammeYearAndStatusAndCountedForAnyStatus() {
    var index =
        new RegisterIndex(
            List.of(
                line("1", "a", "nse-phd", 2025, EpisodeStatus.ENROLLED),
                line("2", "a", "nse-phd", 2024, EpisodeStatus.ON_LEAVE),
                line("3", "a", "nse-ams", 2025, EpisodeStatus.ON_LEAVE)));
    assertThat(keys(index, "programme:NSE-PHD")).containsExactly("1", "2");
    assertThat(keys(index, "year:2025 status:on_leave")).containsExactly("3");
    assertThat(keys(index, "b programme:NSE-PHD")).isEmpty();
    assertThat(index.counts(StudentSearch.of("year:2025 status:on_leave")))
        .isEqualTo(Map.of(EpisodeStatus.ENROLLED, 1L, EpisodeStatus.ON_LEAVE, 1L));
  }

  @Test
  void aPageIsSortedByAnyFieldEitherWayAndByNumberWhereTheFieldIsUnknown() {
    var index =
        new RegisterIndex(
            List.of(
                line("1", "b"), line("2", null), line("3", "a"), line("4", "c"), line("5", "a")));
    assertThat(page(index, 0, 3, "name", true)).containsExactly("3", "5", "1");
    assertThat(page(index, 3, 3, "name", true)).as("without a name last").containsExactly("4", "2");
    assertThat(page(index, 0, 2, "name", false)).containsExactly("2", "4");
    assertThat(page(index, 4, 9, null, false)).containsExactly("1");
    assertThat(page(index, 0, 9, "id; drop table", true)).containsExactly("1", "2", "3", "4", "5");
    assertThat(page(index, 5, 9, null, true)).isEmpty();
    var words = new SliceRequest("a", 0, 9, "number", false);
    assertThat(index.slice(words).rows()).extracting(StudentLine::key).containsExactly("5", "3");
    var byName = new SliceRequest("-", 0, 9, "name", true);
    assertThat(dashed().slice(byName).rows())
        .extracting(StudentLine::key)
        .containsExactly("3", "1");
    assertThat(page(index, 99, 9, null, false)).isEmpty();
  }

  private static RegisterIndex dashed() {
    return new RegisterIndex(List.of(line("1", "b-"), line("2", "a"), line("3", "a-")));
  }

  private static List<String> page(
      RegisterIndex index, int first, int size, String sort, boolean ascending) {
    var slice = index.slice(new SliceRequest("", first, size, sort, ascending));
    assertThat(slice.total()).isEqualTo(5);
    return slice.rows().stream().map(StudentLine::key).toList();
  }

  @Test
  void whatHasChangedTakesThePlaceOfWhatWasThere() {
    var index = new RegisterIndex(List.of(line("1", "a"), line("2", "b"), line("3", "c")));
    var changed =
        index.with(Set.of("2", "3", "4", "5"), List.of(line("4", "new"), line("2", "renamed")));
    assertThat(keys(changed, "")).containsExactly("1", "2", "4");
    assertThat(keys(changed, "renamed")).containsExactly("2");
    assertThat(keys(index, "")).as("the one before is as it was").containsExactly("1", "2", "3");
  }

  /** Putting changes in one by one comes to the same as reading all anew. */
  @Property
  void anIndexKeptUpToDateIsTheSameAsANewOne(
      @ForAll("numbers") Set<Integer> before, @ForAll("numbers") Set<Integer> after) {
    var index = new RegisterIndex(lines(before, "old"));
    for (var number : IntStream.range(0, 20).boxed().toList()) {
      index =
          index.with(
              Set.of("" + number),
              lines(after.contains(number) ? Set.of(number) : Set.of(), "new"));
    }
    assertThat(index.found(StudentSearch.of("")))
        .isEqualTo(new RegisterIndex(lines(after, "new")).found(StudentSearch.of("")));
  }

  @Provide
  Arbitrary<Set<Integer>> numbers() {
    return Arbitraries.integers().between(0, 19).set();
  }

  private static List<StudentLine> lines(Set<Integer> numbers, String rest) {
    return numbers.stream().map(number -> line("" + number, rest)).toList();
  }

  private static StudentLine line(String key, String name) {
    return line(key, name, "p", 2025, EpisodeStatus.ENROLLED);
  }

  private static StudentLine line(
      String key, String name, String programme, int year, EpisodeStatus status) {
    return new StudentLine(
        key,
        key,
        name,
        null,
        null,
        programme,
        year,
        status,
        null,
        null,
        null,
        SearchText.of(key, name));
  }

  private static List<String> keys(RegisterIndex index, String search) {
    return index.found(StudentSearch.of(search)).stream().map(StudentLine::key).toList();
  }
}
