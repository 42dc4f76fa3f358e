package org.meristem.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLimitTest {
  @Test
  void everyWrittenCharacterIsStorable() {
    assertThat(TextLimit.isStorable("α\n𠮷 🧪\t·")).isTrue();
  }

  @Test
  void aNullCharacterAndHalfOfAPairAreNot() {
    assertThat(TextLimit.isStorable("a\0b")).isFalse();
    assertThat(TextLimit.isStorable("𠮷".substring(0, 1))).isFalse();
    assertThat(TextLimit.isStorable("𠮷".substring(1))).isFalse();
  }
}
