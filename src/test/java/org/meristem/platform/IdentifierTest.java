package org.meristem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {
  private static final String NUMBER = "202700280001";

  @ParameterizedTest
  @ValueSource(
      strings = {
        NUMBER,
        " 202700280001\t",
        "'202700280001",
        "\u2019202700280001",
        "\uFF07202700280001",
        "=\"202700280001\"",
        "\"202700280001\"",
        "\uFF1D\u201C202700280001\u201D",
        "202700280001.0",
        "=\"202700280001.00\"",
        "''202700280001",
        "=\"'202700280001.0'\"",
        "\u001F202700280001",
        "202700280001\u0000",
        "202700280001\u200B",
        "\u202A202700280001\u202C",
        "\u2066202700280001\u2069",
        "\uFEFF202700280001",
        "2027\u00AD00280001",
        "2027\u206000280001",
        "\u00A0202700280001\u3000",
        "\u2028202700280001",
        "\uFF12\uFF10\uFF12\uFF17\uFF10\uFF10\uFF12\uFF18\uFF10\uFF10\uFF10\uFF11"
      })
  void whatCopyingLeavesAroundANumberIsNoPartOfIt(String typed) {
    assertThat(Identifier.of(typed)).isEqualTo(NUMBER);
    assertThat(SearchText.of(Identifier.of(typed))).isEqualTo(NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NSE-5001", "T0012", "o'neil", "a.b@c-d.example", "张-1", "1.05", "v1.0"})
  void whatIsPartOfItStays(String typed) {
    assertThat(Identifier.of(typed)).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u200B", "\u3000\u00A0", "''", "=\"\""})
  void nothingIsNothing(String typed) {
    assertThat(Identifier.of(typed)).isNull();
  }

  @Property
  void anIdentifierIsNotReadAsAnotherOne(
      @ForAll @CharRange(from = '0', to = '2') @Chars({'\'', '"', '=', '.', ' ', 'a'})
          String text) {
    var once = Identifier.of(text);
    assertThat(Identifier.of(once)).isEqualTo(once);
  }

  @Property
  void twiceIsAsOnce(@ForAll String text) {
    var once = SearchText.of(text.replaceAll("['\"=.\u2018-\u201D`]", ""));
    assertThat(Identifier.of(once) == null ? "" : SearchText.of(Identifier.of(once)))
        .isEqualTo(once);
  }

  @Test
  void anAddressIsReadWithoutItsScheme() {
    assertThat(EmailAddress.of("mailto:qu@example.edu\u200B")).isEqualTo("qu@example.edu");
    assertThat(EmailAddress.of("MAILTO:\uFF31u\uFF20example.edu")).isEqualTo("Qu@example.edu");
    assertThat(EmailAddress.of("mailto:")).isNull();
  }

  @Test
  void nobodySeesADifferenceSoThereIsNone() {
    assertThat(SearchText.of("\u200B曲\u00AD海\u2060川\uFEFF")).isEqualTo("曲海川");
  }
}
