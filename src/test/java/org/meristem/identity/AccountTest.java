package org.meristem.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.meristem.platform.Languages;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.RuleViolation;

class AccountTest {
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  private final Account account = new Account(" Chen ", "Chen Hao", "hash", Set.of(Role.FACULTY));

  @Test
  void namesAreComparedWithoutCaseAndSpaces() {
    assertThat(account.name()).isEqualTo("chen");
    assertThat(Account.nameOf("CHEN ")).isEqualTo("chen");
  }

  @Test
  void aNewPasswordEndsOlderSessions() {
    var session = account.signIn(NOW);
    account.changePassword("other");
    assertThat(account.passwordVersion()).isGreaterThan(session.passwordVersion());
    assertThat(account.passwordHash()).isEqualTo("other");
  }

  @Test
  void theLanguageIsUnknownUntilItIsChosen() {
    assertThat(account.language()).isNull();
    account.speak(Languages.CHINESE);
    assertThat(account.language()).isEqualTo(Languages.CHINESE);
  }

  @Test
  void shortPasswordsAreRefusedByCodePointsNotByUnits() {
    assertThatThrownBy(() -> PasswordPolicy.requireStrong("eleven char"))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.key()).isEqualTo("identity.password.short"));
    assertThatThrownBy(() -> PasswordPolicy.requireStrong("𠮷".repeat(11)))
        .isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> PasswordPolicy.requireStrong(null)).isInstanceOf(RuleViolation.class);
    PasswordPolicy.requireStrong("纳米科学与工程研究生课程");
  }

  @Test
  void randomPasswordsAreLongEnoughAndDiffer() {
    var one = Passwords.random();
    PasswordPolicy.requireStrong(one);
    assertThat(one).isNotEqualTo(Passwords.random());
  }

  @Test
  void aSessionEndsTwelveHoursAfterItsSignIn() {
    var person = account.signIn(NOW);
    assertThat(person.isOver(NOW.plus(Duration.ofHours(12)))).isFalse();
    assertThat(person.isOver(NOW.plus(Duration.ofHours(12)).plusSeconds(1))).isTrue();
  }

  @Test
  void nobodyIsNobody() {
    var user = new CurrentUser();
    assertThat(user.isSignedIn()).isFalse();
    assertThat(user.has(Role.FACULTY)).isFalse();
    assertThat(user.getAccount()).isEqualTo("anonymous");
    assertThatThrownBy(user::get).isInstanceOf(NotPermitted.class);
  }

  @Test
  void aPersonHasTheRolesOfTheAccountAndNoOther() {
    var user = new CurrentUser();
    user.become(account.signIn(NOW), "127.0.0.1");
    assertThat(user.any("DIRECTOR", "FACULTY")).isTrue();
    assertThat(user.any("DIRECTOR")).isFalse();
    user.require(Role.FACULTY, Role.DIRECTOR);
    assertThatThrownBy(() -> user.require(Role.DIRECTOR)).isInstanceOf(NotPermitted.class);
  }
}
