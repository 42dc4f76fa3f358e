package org.meristem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meristem.testing.PdfText;

/** What is written on paper can be found and copied as what it is. */
class PdfPagesTest {
  @ParameterizedTest
  @CsvSource({
    "the basic block, 4E00, 9FEF",
    "Extension A, 3400, 4DB5",
    "the radicals that look like characters, 2F00, 2FD5",
    "letters of Vietnamese, 1EA0, 1EF9",
    "Greek letters, 03B1, 03C9",
    "Cyrillic letters, 0410, 044F"
  })
  void everyCharacterReadsBackAsItself(String what, String first, String last) {
    var written =
        IntStream.rangeClosed(Integer.parseInt(first, 16), Integer.parseInt(last, 16))
            .mapToObj(Character::toString)
            .collect(Collectors.joining());
    assertThat(read(written)).as(what).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({"𠮷田,𠮷田", "㐂䶮囍𬭚,㐂䶮囍𬭚", "H₂O 10⁻⁹,H₂O 10⁻⁹", "a👍b,a〓b", "a\u0007b,ab"})
  void whatIsNotInTheFontsIsMarked(String written, String printed) {
    assertThat(read(written)).isEqualTo(printed);
  }

  private static String read(String words) {
    var pdf = PdfPages.of(Languages.CHINESE, "Title", body -> body.add("p", null, words));
    var text = new PdfText(pdf);
    return IntStream.rangeClosed(1, text.pages())
        .mapToObj(text::page)
        .map(page -> page.replaceAll("第 \\d+ 页，共 \\d+ 页", "").replaceAll("\\R", ""))
        .collect(Collectors.joining());
  }
}
