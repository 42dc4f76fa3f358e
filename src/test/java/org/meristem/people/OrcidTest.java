package org.meristem.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meristem.platform.RuleViolation;

class OrcidTest {
  /** The iDs that ORCID itself gives as examples. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-0002-1825-0097",
        "0000-0001-5109-3700",
        "0000-0002-1694-233X",
        "0000-0002-1694-233x",
        "0000000218250097",
        "https://orcid.org/0000-0002-1825-0097",
        "http://orcid.org/0000-0002-1825-0097",
        " orcid.org/0000-0002-1825-0097 ",
        "0000‐0002‐1825‐0097"
      })
  void isReadAsPeopleWriteIt(String typed) {
    assertThat(Orcid.of(typed).address()).matches("https://orcid\\.org/(\\d{4}-){3}\\d{3}[\\dX]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0000-0002-1825-009", "0000-0002-1825-00977", "X000-0002-1825-0097", "none"})
  void whatIsNoneIsRefused(String typed) {
    assertThat(refusal(typed)).isEqualTo("people.orcid.form");
  }

  @Test
  void aWrongLastCharacterIsNamed() {
    assertThat(refusal("0000-0002-1825-0098")).isEqualTo("people.orcid.check");
  }

  /** MOD 11-2 says that the weighted sum of all sixteen is 1 modulo 11. */
  @Property
  void theCheckDigitMakesTheWeightedSumOne(@ForAll @NumericChars @StringLength(15) String digits) {
    var last = Orcid.checkDigit(digits);
    var sum = BigInteger.valueOf(last == 'X' ? 10 : Character.digit(last, 10));
    for (var i = 0; i < digits.length(); i++) {
      var weight = BigInteger.TWO.pow(digits.length() - i);
      sum = sum.add(weight.multiply(BigInteger.valueOf(Character.digit(digits.charAt(i), 10))));
    }
    assertThat(sum.mod(BigInteger.valueOf(11))).isEqualTo(BigInteger.ONE);
    assertThat(Orcid.of(digits + last).value().replace("-", "")).isEqualTo(digits + last);
  }

  @Property
  void oneMistypedDigitIsAlwaysFound(
      @ForAll @NumericChars @StringLength(15) String digits,
      @ForAll @IntRange(max = 14) int place,
      @ForAll @IntRange(min = 1, max = 9) int by) {
    var whole = new StringBuilder(digits).append(Orcid.checkDigit(digits));
    var wrong = (Character.digit(whole.charAt(place), 10) + by) % 10;
    whole.setCharAt(place, Character.forDigit(wrong, 10));
    assertThat(refusal(whole.toString())).isEqualTo("people.orcid.check");
  }

  @Property
  void twoNeighboursExchangedAreAlwaysFound(
      @ForAll @NumericChars @StringLength(15) String digits, @ForAll @IntRange(max = 13) int at) {
    var whole = digits + Orcid.checkDigit(digits);
    var exchanged =
        whole.substring(0, at) + whole.charAt(at + 1) + whole.charAt(at) + whole.substring(at + 2);
    if (!exchanged.equals(whole)) {
      assertThat(refusal(exchanged)).isEqualTo("people.orcid.check");
    }
  }

  private static String refusal(String typed) {
    try {
      return Orcid.of(typed).value();
    } catch (RuleViolation refused) {
      return refused.key();
    }
  }
}
