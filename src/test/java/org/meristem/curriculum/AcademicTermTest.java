package org.meristem.curriculum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcademicTermTest {
  @ParameterizedTest
  @CsvSource({
    "2027-02-28, 2026-AUTUMN",
    "2027-03-01, 2027-SPRING",
    "2027-06-30, 2027-SPRING",
    "2027-07-01, 2027-SUMMER",
    "2027-09-01, 2027-AUTUMN",
    "2027-12-31, 2027-AUTUMN"
  })
  void aDayLiesInOneTerm(LocalDate day, String term) {
    assertThat(AcademicTerm.at(day)).hasToString(term).isEqualTo(AcademicTerm.parse(term));
  }

  @Test
  void termsFollowEachOther() {
    assertThat(AcademicTerm.parse("2027-SUMMER").onwards(4))
        .extracting(AcademicTerm::toString)
        .containsExactly("2027-SUMMER", "2027-AUTUMN", "2028-SPRING", "2028-SUMMER");
    assertThat(AcademicTerm.parse("2027-AUTUMN").in(Locale.ENGLISH)).isEqualTo("Autumn 2027");
    assertThat(AcademicTerm.parse("2027-AUTUMN").in(Locale.SIMPLIFIED_CHINESE))
        .isEqualTo("2027 年秋季学期");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2027", "2027-WINTER", "soon-SPRING"})
  void whatIsNoTermIsRefused(String text) {
    assertThatThrownBy(() -> AcademicTerm.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
