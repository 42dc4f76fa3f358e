package org.meristem.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTargetTest {
  @ParameterizedTest
  @ValueSource(strings = {"/students/list?query=a", "/identity/account"})
  void aPageOfOursIsFollowed(String target) {
    assertThat(SignInPage.localTarget(target)).isEqualTo(target);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)"
      })
  void nothingElseIs(String target) {
    assertThat(SignInPage.localTarget(target)).isEqualTo("/home");
  }
}
