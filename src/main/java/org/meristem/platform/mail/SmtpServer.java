package org.meristem.platform.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.meristem.platform.Settings;

/** The mail server of the settings, spoken to by SMTP (RFC 5321). */
@ApplicationScoped
public class SmtpServer implements MailServer {
  private static final Logger LOG = Logger.getLogger(SmtpServer.class.getName());
  private static final String CONNECT_AND_WRITE_MILLISECONDS = "10000";

  /**
   * Servers look a message through before they take it; who gives up first sends it twice (RFC 5321
   * 4.5.3.2.6).
   */
  private static final String READ_MILLISECONDS = "60000";

  private static final int AUTHENTICATION_REQUIRED = 530;

  /** Begin with a 5, but say nothing of the recipient, or only that the mailbox is full. */
  private static final Set<Integer> NOT_FINAL = Set.of(503, AUTHENTICATION_REQUIRED, 552);

  /** A policy of the server: it does not relay for us, or not yet (RFC 3463). */
  private static final Pattern POLICY = Pattern.compile("5\\d\\d[ -]5\\.7\\.");

  private final Settings settings;

  public SmtpServer() {
    this(Settings.current());
  }

  SmtpServer(Settings settings) {
    this.settings = settings;
  }

  @Override
  public MailAnswer send(OutgoingMail mail) {
    var to = Recipient.of(mail.recipient());
    if (to.isEmpty()) {
      return MailAnswer.refused("This address cannot be used: " + mail.recipient());
    }
    var session = Session.getInstance(properties());
    Transport transport;
    InternetAddress from;
    try {
      from = from();
      transport = session.getTransport();
      transport.connect(settings.mailUser().orElse(null), settings.mailPassword().orElse(null));
    } catch (MessagingException e) {
      return MailAnswer.unreachable(words(e));
    }
    try {
      var letter = new Letter(session, mail, from, to.get());
      transport.sendMessage(letter, new Address[] {to.get()});
      return MailAnswer.accepted();
    } catch (MessagingException e) {
      return answer(e);
    } finally {
      leave(transport);
    }
  }

  /** What was said before counts, however the farewell goes. */
  private static void leave(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.log(Level.FINE, "The mail server hung up", e);
    }
  }

  private static MailAnswer answer(MessagingException thrown) {
    for (Exception cause = thrown; cause instanceof MessagingException said; ) {
      if (said instanceof SMTPAddressFailedException recipient && isFinal(recipient)) {
        return MailAnswer.refused(words(recipient));
      }
      if (said instanceof SMTPSenderFailedException || isClosedToUs(said)) {
        return MailAnswer.unreachable(words(thrown));
      }
      cause = said.getNextException();
    }
    return MailAnswer.later(words(thrown));
  }

  private static boolean isFinal(SMTPAddressFailedException refusal) {
    var code = refusal.getReturnCode();
    return code >= 500
        && code < 600
        && !NOT_FINAL.contains(code)
        && !POLICY.matcher(words(refusal)).lookingAt();
  }

  private static boolean isClosedToUs(MessagingException said) {
    return said instanceof SMTPSendFailedException failure
        && failure.getReturnCode() == AUTHENTICATION_REQUIRED;
  }

  /** The last cause says most: what the server answered, or why there is no connection. */
  private static String words(MessagingException thrown) {
    Exception last = thrown;
    while (last instanceof MessagingException said && said.getNextException() != null) {
      last = said.getNextException();
    }
    return last instanceof MessagingException
        ? last.getMessage()
        : thrown.getMessage() + " " + last;
  }

  private InternetAddress from() throws MessagingException {
    try {
      var from = new InternetAddress(settings.mailFrom().orElse(""), true);
      if (Recipient.of(from.getAddress()).isEmpty()) {
        throw new AddressException("This address cannot be used", from.getAddress());
      }
      from.setPersonal(from.getPersonal(), StandardCharsets.UTF_8.name());
      return from;
    } catch (AddressException e) {
      throw new MessagingException("MERISTEM_MAIL_FROM: " + e.getMessage());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Properties properties() {
    var properties = new Properties();
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty("mail.smtp.host", settings.mailHost().orElse("localhost"));
    properties.setProperty("mail.smtp.port", String.valueOf(settings.mailPort()));
    properties.setProperty("mail.smtp.auth", String.valueOf(settings.mailUser().isPresent()));
    properties.setProperty("mail.smtp.connectiontimeout", CONNECT_AND_WRITE_MILLISECONDS);
    properties.setProperty("mail.smtp.writetimeout", CONNECT_AND_WRITE_MILLISECONDS);
    properties.setProperty("mail.smtp.timeout", READ_MILLISECONDS);
    properties.setProperty("mail.smtp.quitwait", "false");
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    var tls = settings.mailTls();
    properties.setProperty("mail.smtp.ssl.enable", String.valueOf(tls == Settings.MailTls.SSL));
    var startTls = String.valueOf(tls == Settings.MailTls.STARTTLS);
    properties.setProperty("mail.smtp.starttls.enable", startTls);
    properties.setProperty("mail.smtp.starttls.required", startTls);
    return properties;
  }
}
