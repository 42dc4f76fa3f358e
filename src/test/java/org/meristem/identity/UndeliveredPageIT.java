package org.meristem.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.meristem.testing.Browser;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

class UndeliveredPageIT {
  private static final String ADDRESS = "nobody@example.org";

  private final RunningMeristem meristem = RunningMeristem.shared(TestDatabase.POSTGRESQL);

  @Test
  void whatWasGivenUpIsSeenWithItsReasonAndSentAgain() throws SQLException {
    giveUp();
    try (var admin = Browser.signedIn(meristem, "admin", "zh-CN", Browser.NARROW)) {
      var page = admin.go("/identity/undelivered");
      assertThat(page.innerText("#mails")).contains(ADDRESS, "550 no such user");
      admin.requireAccessible();
      page.click("[id='again:send']");
      page.waitForSelector(".message.info");
      assertThat(page.locator("#mails").count()).isZero();
      assertThat(admin.go("/trail/entries").innerText("main")).contains("重新发送了邮件", "given/up");
    }
    try (var director = Browser.signedIn(meristem, "director", "en", Browser.WIDE)) {
      var answer = director.page().navigate(meristem.url() + "/identity/undelivered");
      assertThat(answer.status()).isEqualTo(403);
    }
  }

  private void giveUp() throws SQLException {
    try (var connection = meristem.database().getConnection();
        var insert =
            connection.prepareStatement(
                "insert into outgoing_mail (id, version, mail_key, recipient, language_tag, subject,"
                    + " body, created_at, mail_state, attempts, next_try, last_failure)"
                    + " values (-7, 1, 'given/up', ?, 'en', 'An invitation', 'Come.', 0,"
                    + " 'GIVEN_UP', 12, 0, '550 no such user')")) {
      insert.setString(1, ADDRESS);
      insert.executeUpdate();
    }
  }
}
