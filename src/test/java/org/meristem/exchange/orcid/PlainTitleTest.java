package org.meristem.exchange.orcid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTitleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "LiNb<sub>1−x</sub>Ta<SUB>x</SUB>O<sub>3</sub> ~ LiNb1−xTaxO3",
        "Solitons in<mml:math xmlns:mml=\"http://www.w3.org/1998/Math/MathML\"><mml:mi>N</mml:mi>"
            + "</mml:math>-coupled wires ~ Solitons in N-coupled wires",
        "AT&amp;T &lt;script&gt;alert(1)&lt;/script&gt; films"
            + " ~ AT&T <script>alert(1)</script> films",
        "CO&lt;sub&gt;2&lt;/sub&gt; ~ CO2",
        "CO&amp;lt;sub&amp;gt;2&amp;lt;/sub&amp;gt; ~ CO2",
        "Gr&uuml;n &#x3b1; &ndash; &#946; ~ Grün α – β",
        "` A title\n   broken <br/>over\n lines ` ~ A title broken over lines",
        "Below T<Tc and p < 0.05 ~ Below T<Tc and p < 0.05",
        "The mean <S> of spins ~ The mean <S> of spins",
        "R&D and A&B;C ~ R&D and A&B;C",
        "<jats:italic>In situ</jats:italic> growth ~ In situ growth",
        "=HYPERLINK(\"https://example.org\",\"a\") ~ =HYPERLINK(\"https://example.org\",\"a\")"
      })
  void aTitleIsItsWords(String title, String words) {
    assertThat(PlainTitle.of(title)).isEqualTo(words);
    assertThat(PlainTitle.of(PlainTitle.of(title))).isEqualTo(words);
  }
}
