package org.meristem.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.meristem.testing.RunningMeristem;
import org.meristem.testing.TestDatabase;

/** The runnable file sends what waits, with the mail implementation of the server, over TLS. */
class MailIT {
  private static final String BODY = "王老师，您好：\r\n请在 12 月 1 日前完成评审。𠮷\r\n";
  private static final String STORE_PASSWORD = "changeit";
  private static final int LOOK_AGAIN_MILLISECONDS = 25_000;

  @TempDir private Path directory;

  @Test
  void whatWaitsIsSentOnceOverTls() throws Exception {
    var store = keyStore().toString();
    System.setProperty("greenmail.tls.keystore.file", store);
    System.setProperty("greenmail.tls.keystore.password", STORE_PASSWORD);
    var greenMail = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTPS));
    greenMail.setUser("graduate@example.edu", "graduate", "correct horse");
    greenMail.getUserManager().setAuthRequired(true);
    greenMail.start();
    var settings =
        Map.of(
            "MERISTEM_MAIL_HOST", "localhost",
            "MERISTEM_MAIL_PORT", String.valueOf(greenMail.getSmtps().getPort()),
            "MERISTEM_MAIL_TLS", "ssl",
            "MERISTEM_MAIL_USER", "graduate",
            "MERISTEM_MAIL_PASSWORD", "correct horse",
            "MERISTEM_MAIL_FROM", "Meristem <graduate@example.edu>");
    var flags = new ArrayList<>(RunningMeristem.QUICK_START);
    flags.add("-Djavax.net.ssl.trustStore=" + store);
    flags.add("-Djavax.net.ssl.trustStorePassword=" + STORE_PASSWORD);
    try (var meristem = RunningMeristem.empty(TestDatabase.POSTGRESQL, settings, flags)) {
      put(meristem, 1, "wang@example.org");
      put(meristem, 2, "li@example.org");
      assertThat(greenMail.waitForIncomingEmail(60_000, 2)).isTrue();
      assertThat(greenMail.waitForIncomingEmail(LOOK_AGAIN_MILLISECONDS, 3)).isFalse();
      assertThat(states(meristem)).containsExactly("SENT", "SENT");
      for (MimeMessage message : greenMail.getReceivedMessages()) {
        assertThat(message.getSubject()).isEqualTo("评审邀请 𠮷");
        assertThat((String) message.getContent()).isEqualTo(BODY);
        assertThat(message.getMessageID()).endsWith("@example.edu>");
      }
      assertThat(meristem.logText()).doesNotContain("correct horse", "Incident");
    } finally {
      greenMail.stop();
    }
  }

  private Path keyStore() throws IOException, InterruptedException {
    var store = directory.resolve("store.p12");
    keytool(
        store,
        ("-genkeypair -alias mail -keyalg EC -dname CN=localhost -ext san=dns:localhost"
                + " -storetype PKCS12")
            .split(" "));
    // a key's own certificate is not trusted before it stands there as somebody's
    var certificate = directory.resolve("mail.cer").toString();
    keytool(store, "-exportcert", "-alias", "mail", "-file", certificate);
    keytool(store, "-importcert", "-noprompt", "-alias", "trusted", "-file", certificate);
    return store;
  }

  private static void keytool(Path store, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-storepass", STORE_PASSWORD, "-keystore", store.toString()));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  /** As a feature's transaction leaves it. */
  private static void put(RunningMeristem meristem, int id, String to) throws SQLException {
    try (var connection = meristem.database().getConnection();
        var insert =
            connection.prepareStatement(
                "insert into outgoing_mail (id, version, mail_key, recipient, language_tag, subject,"
                    + " body, created_at, mail_state, attempts, next_try)"
                    + " values (?, 1, ?, ?, 'zh-CN', ?, ?, ?, 'WAITING', 0, ?)")) {
      insert.setLong(1, id);
      insert.setString(2, "invitation/" + id);
      insert.setString(3, to);
      insert.setString(4, "评审邀请 𠮷");
      insert.setString(5, BODY);
      insert.setLong(6, System.currentTimeMillis());
      insert.setLong(7, System.currentTimeMillis());
      insert.executeUpdate();
    }
  }

  private static List<String> states(RunningMeristem meristem) throws SQLException {
    try (var connection = meristem.database().getConnection();
        var query = connection.prepareStatement("select mail_state from outgoing_mail");
        var rows = query.executeQuery()) {
      var states = new ArrayList<String>();
      while (rows.next()) {
        states.add(rows.getString(1));
      }
      return states;
    }
  }
}
