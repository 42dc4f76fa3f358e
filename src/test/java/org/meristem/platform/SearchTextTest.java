package org.meristem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SearchTextTest {
  @Test
  void widthCaseAndSpacesDoNotMatter() {
    assertThat(SearchText.of("ＡＢＣ　Straße ", null, "１２３")).isEqualTo("abc strasse 123");
  }

  @Test
  void composedAndDecomposedLettersAreOne() {
    assertThat(SearchText.of("Zu\u0308rich")).isEqualTo(SearchText.of("Z\u00fcrich"));
  }

  @Test
  void rareCharactersAndTheMiddleDotSurvive() {
    assertThat(SearchText.of("𠮷田·明")).isEqualTo("𠮷田·明");
  }

  @Test
  void wildcardsOfTheQueryAreTakenLiterally() {
    assertThat(SearchText.pattern("50%_!")).isEqualTo("%50!%!_!!%");
  }

  @Property
  void normalisingTwiceChangesNothing(@ForAll String text) {
    assertThat(SearchText.of(SearchText.of(text))).isEqualTo(SearchText.of(text));
  }

  @Property
  void theShortWayForSimpleTextLeadsToTheSame(@ForAll("simple") String text) {
    assertThat(SearchText.of(text)).isEqualTo(SearchText.ofAny(text));
  }

  @Provide
  Arbitrary<String> simple() {
    return Arbitraries.strings().withCharRange('\0', '\u007f').withCharRange('\u4e00', '\u9fff');
  }

  @Test
  void everyCharacterOfTheShortWayIsItsOwnNormalForm() {
    for (var character = '\0'; character <= '\u9fff'; character++) {
      var text = "x" + character + "x";
      assertThat(SearchText.of(text)).isEqualTo(SearchText.ofAny(text));
    }
  }
}
