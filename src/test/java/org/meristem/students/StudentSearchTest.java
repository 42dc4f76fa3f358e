package org.meristem.students;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StudentSearchTest {
  @Test
  void wordsAndWhatNarrowsThemStandInOneLine() {
    var search = StudentSearch.of(" status:ON_LEAVE berg programme:NSE-PHD year:2025");
    assertThat(search)
        .isEqualTo(new StudentSearch("berg", "NSE-PHD", 2025, EpisodeStatus.ON_LEAVE));
    assertThat(search.ofAnyStatus()).isEqualTo(new StudentSearch("berg", "NSE-PHD", 2025, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "berg",
        "berg programme:NSE-PHD year:2025 status:on_leave",
        "programme:\"Two words\"",
        "year:2025"
      })
  void aSearchAndItsLineAreTheSame(String line) {
    assertThat(StudentSearch.of(line).line()).isEqualTo(line);
  }

  @Test
  void whatNarrowsNothingIsLookedForAsWords() {
    for (var words :
        new String[] {"status:asleep", "year:20x5", "x-status:enrolled", "year:20255"}) {
      assertThat(StudentSearch.of(words)).isEqualTo(new StudentSearch(words, null, null, null));
    }
    assertThat(StudentSearch.of(null)).isEqualTo(new StudentSearch("", null, null, null));
  }

  @Test
  void ofTwoTheLastOneCounts() {
    assertThat(StudentSearch.of("year:2024 year:2025").entryYear()).isEqualTo(2025);
  }
}
