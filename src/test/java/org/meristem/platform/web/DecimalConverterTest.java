package org.meristem.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meristem.platform.Languages;
import org.meristem.platform.RuleViolation;

class DecimalConverterTest {
  @ParameterizedTest
  @CsvSource({
    "2.5, 2.5",
    "' 2.50 ', 2.50",
    "0, 0",
    "100, 100",
    "0.58, 0.58",
    "2.500, 2.500",
    "２．５, 2.5",
    "007, 7"
  })
  void whatIsTypedIsWhatIsStored(String typed, BigDecimal stored) {
    for (var language : Languages.ALL) {
      assertThat(number(2).parse(typed, language)).isEqualByComparingTo(stored);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2,5; decimal",
        "2.5abc; decimal",
        "1e3; decimal",
        "1 000; decimal",
        "1,000; decimal",
        "2.; decimal",
        ".5; decimal",
        "+2; decimal",
        "0x10; decimal",
        "٢; decimal",
        "二; decimal",
        "NaN; decimal",
        "2..5; decimal",
        "2.555; places",
        "0.001; places",
        "-1; range",
        "−0.01; range",
        "100.01; range",
        "1000; range"
      })
  void everythingElseIsRefused(String typed, String why) {
    for (var language : Languages.ALL) {
      assertThatThrownBy(() -> number(2).parse(typed, language))
          .isInstanceOfSatisfying(
              RuleViolation.class,
              refused -> assertThat(refused.key()).isEqualTo("platform.number." + why));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.5", "2,5", "2x", "1e3"})
  void aWholeNumberHasDigitsOnly(String typed) {
    assertThatThrownBy(() -> number(0).parse(typed, Locale.ENGLISH))
        .hasMessage("platform.number.whole");
  }

  @Test
  void theSignIsThatOfTheLanguage() {
    assertThat(number(2).parse("2,5", Locale.GERMANY)).isEqualByComparingTo("2.5");
    assertThatThrownBy(() -> number(2).parse("2.5", Locale.GERMANY))
        .hasMessage("platform.number.decimal");
  }

  @Test
  void millionsOfDigitsAreRefusedAtOnceAndQuotedInShort() {
    assertThatThrownBy(() -> number(2).parse("9".repeat(3_000_000), Locale.ENGLISH))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refused -> assertThat(refused.arguments()[0].toString()).hasSizeLessThan(50));
  }

  @Test
  void nothingTypedIsNothing() {
    assertThat(number(2).parse("  ", Locale.ENGLISH)).isNull();
    assertThat(number(2).parse(null, Locale.ENGLISH)).isNull();
  }

  private static DecimalConverter number(int places) {
    var converter = new DecimalConverter();
    converter.setMax(BigDecimal.valueOf(100));
    converter.setPlaces(places);
    return converter;
  }
}
