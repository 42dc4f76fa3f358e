package org.meristem.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.meristem.platform.Address;
import org.meristem.platform.Languages;
import org.meristem.platform.Settings;
import org.meristem.platform.Texts;
import org.meristem.platform.mail.Mail;
import org.meristem.platform.mail.Outbox;

/**
 * Tells whoever is asked to confirm something, in both languages. A mailbox is no place for what is
 * confidential, so the message says who asks and not about what.
 */
@ApplicationScoped
public class ConfirmationMail {
  private static final String PAGE = "/talent/asked";

  @Inject Outbox outbox;

  void ask(Confirmation asked) {
    var owner = asked.achievement().person().name();
    var page = Address.of(Settings.current()) + PAGE;
    outbox.put(
        new Mail(
            "confirmation/" + asked.id() + "/" + asked.askedAt().toEpochMilli(),
            asked.person().email(),
            null,
            inBoth("talent.confirmation.mail.subject", " / ", owner),
            inBoth("talent.confirmation.mail.body", "\n\n", owner, page)));
  }

  private static String inBoth(String key, String between, Object... arguments) {
    return Languages.ALL.stream()
        .map(language -> Texts.of(language, key, arguments))
        .collect(Collectors.joining(between));
  }
}
