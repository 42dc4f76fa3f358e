package org.meristem.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meristem.platform.RuleViolation;

class PasswordPolicyTest {
  @ParameterizedTest
  @CsvSource({
    "elevenchars, short",
    "password1234, common",
    "Passw0rd1234, common",
    "P@ssword2026, common",
    "iloveyou1234, common",
    "administrator1, common",
    "letmein letmein, repeated",
    "aaaaaaaaaaaa, repeated",
    "abcabcabcabc, repeated",
    "123123123123, repeated",
    "密码密码密码密码密码密码, repeated",
    "123456789012, common",
    "abcdefghijkl, pattern",
    "qwertyuiop[], pattern",
    "1q2w3e4r5t6y, common",
    "meristem2026, ownName",
    "chunming.li1, ownName",
    "lichunming2026, ownName",
    "ChunmingChunming, ownName",
  })
  void whatIsEasilyGuessedIsRefusedWithItsReason(String password, String reason) {
    var refusal =
        catchThrowableOfType(
            RuleViolation.class,
            () -> PasswordPolicy.requireStrong(password, "chunming.li", "Lichunming"));
    assertThat(refusal).as(password).isNotNull();
    assertThat(refusal.key()).as(password).isEqualTo("identity.password." + reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "correct horse battery",
        "violet anchor drizzle",
        "zt7#Kpw-19qLx",
        "三只蓝色水壶在窗台上唱歌",
        "another good password"
      })
  void whatIsLongAndUnrelatedIsTaken(String password) {
    assertThatCode(() -> PasswordPolicy.requireStrong(password, "chunming.li", "黎春明"))
        .as(password)
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 100_000})
  void whatIsTooLongIsRefusedQuickly(int length) {
    var refusal =
        catchThrowableOfType(
            RuleViolation.class, () -> PasswordPolicy.requireStrong("x7".repeat(length)));
    assertThat(refusal.key()).isEqualTo("identity.password.long");
  }
}
