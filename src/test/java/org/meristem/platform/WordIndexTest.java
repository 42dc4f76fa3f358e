package org.meristem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WordIndexTest {
  private static WordIndex<String> index(List<String> texts) {
    return new WordIndex<>(texts.stream().map(SearchText::of).toList(), Function.identity());
  }

  /** Passing over by pairs never loses a text that holds the words, nor finds another. */
  @Property
  void justTheTextsThatHoldTheWordsAreFoundInTheirOrder(
      @ForAll("lists") List<String> texts, @ForAll("texts") String words) {
    assertThat(index(texts).find(words, any -> true))
        .isEqualTo(
            texts.stream()
                .map(SearchText::of)
                .filter(text -> text.contains(SearchText.of(words)))
                .toList());
  }

  @Property
  void anyPartOfATextIsFoundInIt(@ForAll("lists") List<String> texts) {
    for (var whole : texts.stream().map(SearchText::of).toList()) {
      for (var end = 0; end <= whole.length(); end++) {
        assertThat(index(texts).find(whole.substring(end / 2, end), any -> true)).contains(whole);
      }
    }
  }

  @Test
  void moreTextsThanAWordOfBitsHas() {
    var texts = IntStream.range(0, 1000).mapToObj(i -> "no " + i + ".").toList();
    assertThat(index(texts).find("no 77", any -> true)).hasSize(11).contains("no 77.", "no 779.");
    assertThat(index(texts).find("NO 999.", any -> true)).containsExactly("no 999.");
    assertThat(index(texts).find("7", any -> true)).hasSize(271);
    assertThat(index(texts).find("7", one -> one.length() == 5)).containsExactly("no 7.");
    assertThat(index(texts).find("", one -> one.length() == 5)).hasSize(10);
  }

  @Provide
  Arbitrary<List<String>> lists() {
    return texts().list().ofMaxSize(6);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab1@ 王明ａＢ").ofMaxLength(12);
  }
}
