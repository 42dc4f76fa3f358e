package org.meristem.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.stream.Collectors;
import org.meristem.people.Person;
import org.meristem.platform.Languages;
import org.meristem.platform.Settings;
import org.meristem.platform.Texts;
import org.meristem.platform.ZonedTimes;
import org.meristem.platform.mail.Mail;
import org.meristem.platform.mail.Outbox;

/**
 * What people of a round are told by mail, in both languages. It names no candidate, and to a
 * candidate no evaluator.
 */
@ApplicationScoped
public class RoundMail {
  @Inject Outbox outbox;

  /** That somebody is asked to judge, and until when they say whether they do. */
  void invite(PanelMember member) {
    var round = member.round();
    put(
        "invitation/" + round.id() + "/" + member.person().id(),
        member.person(),
        "invitation",
        round,
        round.responseDue(),
        member.due());
  }

  /** That one more dossier waits for somebody, in an open round. */
  public void inviteFor(long review, PanelMember member) {
    put(
        "invitation/review/" + review,
        member.person(),
        "further",
        member.round(),
        member.due(),
        member.due());
  }

  /**
   * That reviews still wait.
   *
   * @param days how many days before they are due; 0 once they are
   */
  void remind(PanelMember member, int days) {
    put(
        "reminder/" + member.round().id() + "/" + member.person().id() + "/" + due(member) + days,
        member.person(),
        days == 0 ? "overdue" : "reminder",
        member.round(),
        member.due(),
        member.round().graceEnds(member.due()));
  }

  /** That something is decided of a candidate, who reads it when signed in. */
  public void tellDecision(Candidate candidate, long decision) {
    var round = candidate.round();
    put(
        "decision/" + decision,
        candidate.researcher().person(),
        "decision",
        round,
        round.due(),
        round.due());
  }

  /** Whoever gets more time is reminded of that anew. */
  private static String due(PanelMember member) {
    return member.extendedTo() == null ? "" : member.extendedTo().toEpochMilli() + "/";
  }

  private void put(
      String key, Person person, String text, Round round, Instant first, Instant second) {
    var subject =
        Languages.ALL.stream()
            .map(
                locale ->
                    Texts.of(locale, "evaluation.mail.subject." + text, round.title().in(locale)))
            .collect(Collectors.joining(" · "));
    var body =
        Languages.ALL.stream()
            .map(
                locale ->
                    Texts.of(
                        locale,
                        "evaluation.mail.body." + text,
                        person.name(),
                        round.title().in(locale),
                        minute(first, round),
                        minute(second, round),
                        Settings.current().address().orElse("")))
            .collect(Collectors.joining("\n\n— — —\n\n"));
    outbox.put(new Mail(key, person.email(), null, subject, body));
  }

  private static String minute(Instant moment, Round round) {
    return ZonedTimes.text(moment, round.zone());
  }
}
