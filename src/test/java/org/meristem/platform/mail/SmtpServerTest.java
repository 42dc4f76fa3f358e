package org.meristem.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meristem.platform.Languages;
import org.meristem.platform.Settings;
import org.meristem.platform.mail.MailAnswer.Kind;

class SmtpServerTest {
  private static final Instant PUT = Instant.parse("2026-11-26T08:00:00Z");

  private final GreenMail greenMail =
      new GreenMail(
          new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
          });

  @BeforeEach
  void start() {
    greenMail.start();
  }

  @AfterEach
  void stop() {
    greenMail.stop();
  }

  @Test
  void chineseArrivesAsItWasWritten() throws Exception {
    var body = "王老师，您好：\r\n\r\n请完成对𠮷田同学的评审。\r\n.\r\n——研究生院\r\n";
    var subject = "评审邀请：纳米科学与工程 𠮷 " + "很长的标题".repeat(20);
    var mail = new Mail("invitation/4711", "wang@example.org", Languages.CHINESE, subject, body);
    assertThat(send(settings(Map.of()), mail).kind()).isEqualTo(Kind.ACCEPTED);
    var received = received();
    assertThat(received.getSubject()).isEqualTo(subject);
    assertThat((String) received.getContent()).isEqualTo(body);
    assertThat(received.getContentLanguage()).containsExactly("zh-CN");
    assertThat(received.getFrom()[0]).hasToString(encoded("研究生院", "graduate@example.edu"));
    assertThat(received.getAllRecipients()).hasSize(1);
    assertThat(received.getAllRecipients()[0]).hasToString("wang@example.org");
    assertThat(received.getSentDate().toInstant()).isEqualTo(PUT);
    assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
  }

  @Test
  void aMessageHasTheSameIdEachTimeItIsSentAndNoOtherHas() throws Exception {
    var server = new SmtpServer(settings(Map.of()));
    var mail = new OutgoingMail(mail("a", "wang@example.org"), PUT);
    server.send(mail);
    server.send(mail);
    server.send(new OutgoingMail(mail("b", "wang@example.org"), PUT));
    server.send(new OutgoingMail(mail("a", "wang@example.org"), PUT.plusMillis(1)));
    var messages = greenMail.getReceivedMessages();
    var id = messages[0].getMessageID();
    assertThat(id).matches("<[0-9a-f]{40}@example\\.edu>");
    assertThat(messages[1].getMessageID()).isEqualTo(id);
    assertThat(messages[2].getMessageID()).isNotEqualTo(id);
    assertThat(messages[3].getMessageID()).as("of another installation").isNotEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hello\r\nBcc: spy@example.org\r\n\r\nBody",
        "Hello\nBcc: spy@example.org",
        "Hello\rBcc: spy@example.org",
        "Hello\u2028Bcc: spy@example.org",
        "Hello\u0085Bcc: spy@example.org",
        "Hello\0Bcc: spy@example.org",
        "嘍嘊Bcc: spy@example.org"
      })
  void aSubjectWritesNoHeaderOfItsOwn(String subject) throws Exception {
    var mail = new Mail("a", "wang@example.org", null, subject, "Body");
    assertThat(send(settings(Map.of()), mail).kind()).isEqualTo(Kind.ACCEPTED);
    var received = received();
    assertThat(received.getHeader("Bcc")).isNull();
    assertThat(received.getHeader("Subject")).hasSize(1);
    assertThat(received.getSubject()).contains("Bcc: spy@example.org").doesNotContain("\n", "\r");
    assertThat(((String) received.getContent()).strip()).isEqualTo("Body");
  }

  /** The low bytes of 嘍嘊 are a line's end. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "wang@example.org\r\nRCPT TO:<spy@example.org>",
        "wang@example.org嘍嘊RCPT",
        "嘍嘊@example.org",
        "wang(me)@example.org",
        "wang..li@example.org",
        "all:wang@example.org;@example.org",
        "wang\0@example.org",
        "王@example.org"
      })
  void anAddressWritesNoCommandOfItsOwn(String address) {
    var mail = new OutgoingMail(mail("a", address), PUT);
    assertThat(mail.state()).isEqualTo(MailState.GIVEN_UP);
    var answer = new SmtpServer(settings(Map.of())).send(mail);
    assertThat(answer.kind()).isEqualTo(Kind.REFUSED);
    assertThat(greenMail.getReceivedMessages()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 no such user, REFUSED",
    "RCPT, 553 not a name here, REFUSED",
    "RCPT, 554 5.1.2 no such domain, REFUSED",
    "RCPT, 550 5.7.1 we do not relay, LATER",
    "RCPT, 530 5.7.0 who are you, LATER",
    "RCPT, 552 5.2.2 mailbox full, LATER",
    "RCPT, 450 4.2.0 greylisted, LATER",
    "RCPT, 421 4.3.2 closing, LATER",
    "DATA, 451 4.3.0 try again, LATER",
    "., 554 5.6.0 looks like spam, LATER",
    "., 452 4.3.1 disk full, LATER",
    "MAIL, 530 5.7.0 who are you, UNREACHABLE",
    "MAIL, 553 5.7.1 not your address, UNREACHABLE",
    "EHLO, 421 4.3.2 too many connections, UNREACHABLE"
  })
  void whatAServerSaysDecidesWhatBecomesOfTheMessage(String command, String says, Kind kind) {
    var answers = new HashMap<>(Map.of(command, says));
    if (command.equals("EHLO")) {
      answers.put("HELO", says);
    }
    try (var server = new ScriptedSmtp(answers)) {
      var answer = send(server.settings(), mail("a", "wang@example.org"));
      assertThat(answer.kind()).isEqualTo(kind);
      assertThat(answer.words()).contains(says);
    }
  }

  @Test
  void whatWasTakenIsSentEvenIfTheServerThenHangsUp() {
    var taken = "250 taken" + ScriptedSmtp.THEN_HANGS_UP;
    try (var server = new ScriptedSmtp(Map.of(ScriptedSmtp.MESSAGE, taken))) {
      assertThat(send(server.settings(), mail("a", "w@example.org")).kind())
          .isEqualTo(Kind.ACCEPTED);
    }
  }

  @Test
  void aConnectionThatEndsBeforeTheMessageIsTakenIsTriedLater() {
    try (var server = new ScriptedSmtp(Map.of(ScriptedSmtp.MESSAGE, ScriptedSmtp.HANGS_UP))) {
      assertThat(send(server.settings(), mail("a", "w@example.org")).kind()).isEqualTo(Kind.LATER);
    }
  }

  @Test
  void aServerThatIsNotThereIsUnreachable() {
    int port;
    try (var server = new ScriptedSmtp(Map.of())) {
      port = server.settings().mailPort();
    }
    var answer = send(ScriptedSmtp.settings(port), mail("a", "wang@example.org"));
    assertThat(answer.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(answer.words()).contains("Connection refused");
  }

  @Test
  void aRightPasswordOpensAndAWrongOneOrNoneDoesNot() throws Exception {
    greenMail.setUser("graduate@example.edu", "graduate", "correct horse");
    greenMail.getUserManager().setAuthRequired(true);
    var user = Map.of("MERISTEM_MAIL_USER", "graduate");
    var right = Map.of("MERISTEM_MAIL_USER", "graduate", "MERISTEM_MAIL_PASSWORD", "correct horse");
    var wrong = Map.of("MERISTEM_MAIL_USER", "graduate", "MERISTEM_MAIL_PASSWORD", "wrong");
    var mail = mail("a", "wang@example.org");
    assertThat(send(settings(wrong), mail).kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(send(settings(wrong), mail).words()).contains("535").doesNotContain("wrong");
    assertThat(send(settings(user), mail).kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(greenMail.getReceivedMessages()).isEmpty();
    assertThat(send(settings(right), mail).kind()).isEqualTo(Kind.ACCEPTED);
    assertThat(greenMail.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aServerWithoutTlsGetsNeitherPasswordNorMessageUnlessThatIsWanted() {
    try (var server = new ScriptedSmtp(Map.of("EHLO", "250 AUTH PLAIN LOGIN"))) {
      var environment = new HashMap<>(server.settings().environment());
      environment.remove("MERISTEM_MAIL_TLS");
      environment.put("MERISTEM_MAIL_USER", "graduate");
      environment.put("MERISTEM_MAIL_PASSWORD", "correct horse");
      var answer = send(new Settings(environment), mail("a", "wang@example.org"));
      assertThat(answer.kind()).isEqualTo(Kind.UNREACHABLE);
      assertThat(answer.words()).contains("STARTTLS");
      assertThat(server.commands()).allMatch(command -> command.startsWith("EHLO"));
    }
  }

  @Test
  void aCertificateThatNobodyVouchesForIsNotTrusted() {
    var environment = new HashMap<>(settings(Map.of("MERISTEM_MAIL_TLS", "ssl")).environment());
    environment.put("MERISTEM_MAIL_PORT", String.valueOf(greenMail.getSmtps().getPort()));
    var answer = send(new Settings(environment), mail("a", "wang@example.org"));
    assertThat(answer.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(answer.words()).containsIgnoringCase("certification path");
  }

  @Test
  void withoutAUsableSenderNothingLeaves() {
    for (var from : new String[] {"nobody", "a@b, c@d", "王@example.edu"}) {
      var answer = send(settings(Map.of("MERISTEM_MAIL_FROM", from)), mail("a", "w@example.org"));
      assertThat(answer.kind()).as(from).isEqualTo(Kind.UNREACHABLE);
      assertThat(answer.words()).contains("MERISTEM_MAIL_FROM");
    }
  }

  private static MailAnswer send(Settings settings, Mail mail) {
    return new SmtpServer(settings).send(new OutgoingMail(mail, PUT));
  }

  private static Mail mail(String key, String to) {
    return new Mail(key, to, Locale.ENGLISH, "Subject", "Body");
  }

  /** The settings for our mail server, with others beside or instead. */
  private Settings settings(Map<String, String> others) {
    var environment =
        new HashMap<>(ScriptedSmtp.settings(greenMail.getSmtp().getPort()).environment());
    environment.putAll(others);
    return new Settings(environment);
  }

  private MimeMessage received() {
    assertThat(greenMail.getReceivedMessages()).hasSize(1);
    return greenMail.getReceivedMessages()[0];
  }

  private static String encoded(String name, String address) throws Exception {
    return new InternetAddress(address, name, "UTF-8").toString();
  }
}
