package org.meristem.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.meristem.testing.Browser;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

class SecurityLogPageIT {
  private static final String PAGE = "/identity/security-log";

  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.POSTGRESQL);

  @Test
  void administratorsReadWhoFailedWasBlockedRefusedAndSignedOut() throws SQLException {
    copyAccount("logged-person", -71);
    meristem.me("logged-person", "a wrong password");
    meristem.me("a secret typed as a name", "a wrong password");
    try (var person = Browser.open(meristem, "en", Browser.WIDE)) {
      person.signIn("logged-person");
      assertThat(person.page().navigate(meristem.url() + PAGE).status()).isEqualTo(403);
      assertThat(meristem.get("logged-person", "/oneroster.zip").statusCode()).isEqualTo(403);
      person.go("/home").click("[id='shell:leave']");
      person.page().waitForURL(url -> url.contains("/identity/sign-in"));
    }
    try (var admin = Browser.signedIn(meristem, "admin", "en", Browser.WIDE)) {
      var listed = admin.go(PAGE + "?query=logged-person").innerText("main");
      assertThat(listed)
          .contains("Failed sign-in", "Signed out", "Access refused")
          .contains("GET " + PAGE, "GET /api/v1/oneroster.zip", "127.0.0.1");
      admin.requireAccessible();
      assertThat(admin.go(PAGE).innerText("main"))
          .contains("No such account")
          .doesNotContain("a secret typed");
    }
    try (var admin = Browser.signedIn(meristem, "admin", "zh-CN", Browser.NARROW)) {
      assertThat(admin.go(PAGE + "?query=logged-person").innerText("main"))
          .contains("登录失败", "拒绝访问");
      admin.requireAccessible();
    }
  }

  @Test
  void whoeverGuessesIsBlockedAndTheOwnersBrowserIsNot() throws SQLException {
    copyAccount("guessed-person", -72);
    try (var owner = Browser.open(meristem, "en", Browser.WIDE)) {
      owner.signIn("guessed-person");
      owner.page().click("[id='shell:leave']");
      owner.page().waitForURL(url -> url.contains("/identity/sign-in"));
      try (var guesser = Browser.open(meristem, "en", Browser.WIDE)) {
        for (var i = 0; i < Throttle.PER_GUESSER; i++) {
          guesser.signIn("guessed-person", "wrong " + i);
          guesser.page().waitForSelector(".message.error:has-text('do not belong together')");
        }
        guesser.signIn("guessed-person", RunningMeristem.PASSWORD);
        guesser.page().waitForSelector(".message.error:has-text('Too many wrong passwords')");
      }
      owner.signIn("guessed-person");
      assertThat(owner.page().url()).endsWith("/home");
      assertThat(owner.page().context().cookies())
          .filteredOn(cookie -> cookie.name.equals("meristem-device"))
          .allSatisfy(cookie -> assertThat(cookie.httpOnly).isTrue())
          .hasSize(1);
    }
    try (var admin = Browser.signedIn(meristem, "admin", "en", Browser.WIDE)) {
      assertThat(admin.go(PAGE + "?query=guessed-person").innerText("main"))
          .contains("Blocked: too many failed sign-ins");
    }
  }

  /** An account of one's own with a student's password and role, so that no other test waits. */
  private void copyAccount(String name, int id) throws SQLException {
    try (var connection = meristem.database().getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "insert into account (id, version, name, display_name, password_hash, password_version,"
              + " active) select "
              + id
              + ", 1, '"
              + name
              + "', display_name, password_hash, 0, active from account where name = 'student'");
      statement.executeUpdate(
          "insert into account_role (account_id, role_name) values (" + id + ", 'STUDENT')");
    }
  }
}
