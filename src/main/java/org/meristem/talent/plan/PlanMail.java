package org.meristem.talent.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.meristem.identity.Account;
import org.meristem.identity.Accounts;
import org.meristem.people.Person;
import org.meristem.platform.Languages;
import org.meristem.platform.Settings;
import org.meristem.platform.Texts;
import org.meristem.platform.mail.Mail;
import org.meristem.platform.mail.Outbox;

/**
 * What people are told by mail about a plan, in the language that they use here or, where that is
 * not known, in both. What a plan says is not in it.
 */
@ApplicationScoped
public class PlanMail {
  @Inject Outbox outbox;
  @Inject Accounts accounts;

  /** That a plan waits for a mentor. */
  void tellWaiting(DevelopmentPlan plan, Person mentor) {
    put("waiting", plan, mentor, "");
  }

  /** That a mentor has returned it, with words. */
  void tellReturned(DevelopmentPlan plan) {
    put("returned", plan, plan.researcher().person(), "");
  }

  void tellAgreed(DevelopmentPlan plan, AgreedPlan agreed) {
    put("agreed", plan, plan.researcher().person(), agreed.mentorName());
  }

  private void put(String what, DevelopmentPlan plan, Person to, String mentor) {
    var language = language(to);
    var languages = language.map(List::of).orElse(Languages.ALL);
    var subject = said(languages, "subject." + what, " · ", plan, to, mentor);
    var body = said(languages, "body." + what, "\n\n— — —\n\n", plan, to, mentor);
    var key = "plan/" + plan.id() + "/" + what + "/" + plan.version() + "/" + to.id();
    outbox.put(new Mail(key, to.email(), language.orElse(null), subject, body));
  }

  private Optional<Locale> language(Person person) {
    return Optional.ofNullable(person.account())
        .flatMap(accounts::findByName)
        .map(Account::language);
  }

  private static String said(
      List<Locale> languages,
      String text,
      String between,
      DevelopmentPlan plan,
      Person to,
      String mentor) {
    return languages.stream()
        .map(
            language ->
                Texts.of(
                    language,
                    "talent.mail." + text,
                    to.name(),
                    plan.researcher().person().name(),
                    String.valueOf(plan.year()),
                    mentor,
                    address(plan)))
        .collect(Collectors.joining(between));
  }

  /** Where it is read; empty where the installation does not know its own address. */
  private static String address(DevelopmentPlan plan) {
    return Settings.current()
        .address()
        .map(base -> base + "/talent/plan?id=" + plan.id())
        .orElse("");
  }
}
