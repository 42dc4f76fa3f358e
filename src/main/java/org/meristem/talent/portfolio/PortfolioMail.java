package org.meristem.talent.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.meristem.identity.Account;
import org.meristem.identity.Accounts;
import org.meristem.people.Person;
import org.meristem.platform.Address;
import org.meristem.platform.Languages;
import org.meristem.platform.Settings;
import org.meristem.platform.Texts;
import org.meristem.platform.mail.Mail;
import org.meristem.platform.mail.Outbox;

/**
 * What people are told by mail about an artefact, in the language that they use here or, where that
 * is not known, in both: who asks or has answered, not about what.
 */
@ApplicationScoped
public class PortfolioMail {
  @Inject Outbox outbox;
  @Inject Accounts accounts;

  /** That an owner asks for a remark. */
  void ask(Remark remark) {
    put("asked", remark, remark.reviewer(), remark.artefact().person());
  }

  /** That a reviewer has answered. */
  void answer(Remark remark) {
    put("answered", remark, remark.artefact().person(), remark.reviewer());
  }

  private void put(String what, Remark remark, Person to, Person from) {
    var language = language(to);
    var languages = language.map(List::of).orElse(Languages.ALL);
    var page = Address.of(Settings.current()) + "/talent/artefact?id=" + remark.artefact().getId();
    outbox.put(
        new Mail(
            "artefact/" + remark.id() + "/" + what,
            to.email(),
            language.orElse(null),
            said(languages, "subject." + what, " · ", to.name(), from.name(), page),
            said(languages, "body." + what, "\n\n— — —\n\n", to.name(), from.name(), page)));
  }

  private Optional<Locale> language(Person person) {
    return Optional.ofNullable(person.account())
        .flatMap(accounts::findByName)
        .map(Account::language);
  }

  private static String said(
      List<Locale> languages, String text, String between, Object... arguments) {
    return languages.stream()
        .map(language -> Texts.of(language, "talent.portfolio.mail." + text, arguments))
        .collect(Collectors.joining(between));
  }
}
