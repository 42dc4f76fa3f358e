package org.meristem.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.meristem.identity.Role;

class TextsOfTest {
  @Test
  void aTextCountsInBothLanguages() {
    assertThat(Texts.of(Languages.ENGLISH, "identity.signIn.throttled", 1))
        .endsWith("in 1 minute.");
    assertThat(Texts.of(Languages.ENGLISH, "identity.signIn.throttled", 5))
        .endsWith("in 5 minutes.");
    assertThat(Texts.of(Languages.CHINESE, "identity.signIn.throttled", 5)).contains("5 分钟");
  }

  @Test
  void aConstantIsNamedInTheLanguage() {
    assertThat(Texts.of(Languages.ENGLISH, Role.FACULTY)).isEqualTo("Faculty");
    assertThat(Texts.of(Languages.CHINESE, Role.FACULTY)).isEqualTo("教师");
  }

  @Test
  void anUnknownKeyShowsItself() {
    assertThat(Texts.of(Languages.ENGLISH, "identity.no.such.key"))
        .isEqualTo("identity.no.such.key");
    assertThat(Texts.of(Languages.ENGLISH, "nomodule.key")).isEqualTo("nomodule.key");
    assertThat(Texts.of(Languages.ENGLISH, "plain")).isEqualTo("plain");
  }

  @Test
  void aBilingualTextShowsTheOtherLanguageRatherThanNothing() {
    assertThat(new BilingualText("Ethics", "研究伦理").in(Languages.CHINESE)).isEqualTo("研究伦理");
    assertThat(new BilingualText("Ethics", " ").in(Languages.CHINESE)).isEqualTo("Ethics");
    assertThat(new BilingualText(null, "研究伦理").in(Languages.ENGLISH)).isEqualTo("研究伦理");
    assertThat(new BilingualText(null, null).in(Languages.ENGLISH)).isEmpty();
  }

  @Test
  void theNearestLanguageIsFound() {
    assertThat(Languages.nearest("zh-Hans-CN")).isEqualTo(Languages.CHINESE);
    assertThat(Languages.nearest("ZH")).isEqualTo(Languages.CHINESE);
    assertThat(Languages.nearest("de-DE")).isEqualTo(Locale.ENGLISH);
    assertThat(Languages.nearest(null)).isEqualTo(Locale.ENGLISH);
  }
}
