package org.meristem.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SaidTest {
  @Test
  void aTextThatCountsIsKeptAndSaidWithItsNumber() {
    var said = Said.of("imports.notice.byHand", 2);
    assertThat(Said.parse(said.line()).in(Locale.ENGLISH)).startsWith("2 ");
    assertThat(Said.parse(said.line()).in(Locale.SIMPLIFIED_CHINESE)).contains("2");
  }

  @Test
  void aNumberThatIsANameStaysAsItIs() {
    var said = Said.of("imports.notice.ignored", "202014060001");
    assertThat(Said.parse(said.line()).in(Locale.ENGLISH)).contains("202014060001");
  }
}
