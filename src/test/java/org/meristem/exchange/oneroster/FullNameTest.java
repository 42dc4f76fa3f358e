package org.meristem.exchange.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FullNameTest {
  @ParameterizedTest
  @CsvSource({
    "宋琪文,宋,琪文",
    "欧阳修,欧阳,修",
    "欧阳,欧,阳",
    "𠮷田明,𠮷,田明",
    "阿依古丽·热合曼,热合曼,阿依古丽",
    "李 娜,李,娜",
    "Maria Anna Huber,Huber,Maria Anna",
    "'Huber, Maria',Huber,Maria",
    "Madonna,Madonna,Madonna",
    "李,李,李",
    "·𠮷··,·𠮷··,·𠮷··"
  })
  void aNameHasTwoParts(String name, String family, String given) {
    assertThat(FullName.of(name)).isEqualTo(new FullName(family, given));
  }

  @ParameterizedTest
  @CsvSource({
    "宋,琪文,宋琪文",
    "Huber,Maria,Maria Huber",
    "Madonna,Madonna,Madonna",
    "宋,'',宋",
    "'',Maria,Maria"
  })
  void twoPartsAreWrittenAsTheBearerWould(String family, String given, String whole) {
    assertThat(new FullName(family, given).whole()).isEqualTo(whole);
  }
}
