package org.meristem.platform.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Date;
import java.util.HexFormat;

/** A message as the mail server gets it; the same each time, so that a second is recognised. */
final class Letter extends MimeMessage {
  private static final String CHARSET = StandardCharsets.UTF_8.name();
  private static final int ID_BYTES = 20;

  private final String id;

  Letter(Session session, OutgoingMail mail, InternetAddress from, InternetAddress to)
      throws MessagingException {
    super(session);
    id = messageId(mail, from.getAddress());
    setFrom(from);
    setRecipient(Message.RecipientType.TO, to);
    setSubject(mail.subject(), CHARSET);
    setSentDate(Date.from(mail.createdAt()));
    setText(mail.body().replaceAll("\\r\\n|\\r|\\n", "\r\n"), CHARSET);
    setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no answer from who is on holiday
    if (mail.language() != null) {
      setContentLanguage(new String[] {mail.language()});
    }
    saveChanges();
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", id);
  }

  /** Another installation may use the same key for a message of its own, at another moment. */
  private static String messageId(OutgoingMail mail, String from) {
    var what = mail.key() + "\n" + mail.createdAt().toEpochMilli();
    var domain = from.substring(from.lastIndexOf('@') + 1);
    return "<" + digest(what).substring(0, 2 * ID_BYTES) + "@" + domain + ">";
  }

  private static String digest(String text) {
    try {
      var bytes =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
