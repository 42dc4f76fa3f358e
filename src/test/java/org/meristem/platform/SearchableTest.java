package org.meristem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SearchableTest {
  /** Passing over by pairs never loses a text that holds the words, nor finds another. */
  @Property
  void itHoldsJustTheWordsThatItsTextHolds(
      @ForAll("texts") String text, @ForAll("texts") String words) {
    assertThat(Searchable.holding(words).test(new Searchable(text)))
        .isEqualTo(SearchText.of(text).contains(SearchText.of(words)));
  }

  @Property
  void anyPartOfATextIsFoundInIt(
      @ForAll("texts") String before,
      @ForAll("texts") String words,
      @ForAll("texts") String after) {
    var whole = SearchText.of(before + words + after);
    for (var end = 0; end <= whole.length(); end++) {
      assertThat(Searchable.holding(whole.substring(end / 2, end)).test(new Searchable(whole)))
          .isTrue();
    }
  }

  @Test
  void partsStandApart() {
    assertThat(Searchable.holding("王 b").test(new Searchable("王", null, "B"))).isTrue();
    assertThat(Searchable.holding("王b").test(new Searchable("王", null, "B"))).isFalse();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab1@ 王明ａＢ").ofMaxLength(12);
  }
}
