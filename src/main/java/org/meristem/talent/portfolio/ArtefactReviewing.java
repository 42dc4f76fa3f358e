package org.meristem.talent.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.meristem.people.People;
import org.meristem.people.Person;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.RuleViolation;

/** The owner of an artefact asks somebody of the house to look at it; who is asked answers. */
@ApplicationScoped
public class ArtefactReviewing {
  @Inject Artefacts artefacts;
  @Inject People people;
  @Inject PortfolioDesk desk;
  @Inject PortfolioPolicy policy;
  @Inject PortfolioMail mail;

  /** The staff whom the caller may ask: those who can sign in, without the caller. */
  @Transactional
  public List<Person> reviewers() {
    return people.colleagues(desk.self().account());
  }

  /**
   * @throws RuleViolation {@code talent.asked.nobody} with a number under which nobody can be
   *     asked; else as {@link Artefact#ask}
   */
  @Transactional
  public void ask(long id, String staffNumber) {
    var found = hold(id);
    NotPermitted.unless(policy.isOwn(found.person()));
    var whom =
        people.findAskable(staffNumber).orElseThrow(() -> new RuleViolation("talent.asked.nobody"));
    var asked = found.ask(whom, desk.now());
    artefacts.flush();
    mail.ask(asked);
    desk.record("talent.action.artefactAsked", found, whom.staffNumber());
  }

  /**
   * Asks nobody any longer.
   *
   * @throws RuleViolation as {@link Artefact#withdraw}
   */
  @Transactional
  public void withdraw(long id) {
    var found = hold(id);
    NotPermitted.unless(policy.isOwn(found.person()));
    var whom = found.withdraw(desk.now());
    artefacts.flush();
    desk.record("talent.action.artefactWithdrawn", found, whom.staffNumber());
  }

  /** What the caller is or was asked to look at, what waits first. */
  @Transactional
  public List<Remark> asked() {
    return desk.caller().map(artefacts::askedOf).orElse(List.of());
  }

  /**
   * Answers in the name of the caller.
   *
   * @param seen the stored version that the caller has read
   * @throws NotPermitted where the caller was never asked
   * @throws RuleViolation {@code talent.remark.overtaken} where it was changed since it was read;
   *     else as {@link Artefact#answer}
   */
  @Transactional
  public void answer(long id, int seen, Verdict verdict, String words) {
    var found = hold(id);
    NotPermitted.unless(policy.isAskedAbout(found) && !policy.isOwn(found.person()));
    if (found.version() != seen) {
      throw new RuleViolation("talent.remark.overtaken");
    }
    var remark = found.answer(desk.self(), verdict, words, desk.now(), desk.today());
    artefacts.flush();
    mail.answer(remark);
    desk.record(
        verdict == Verdict.ACCEPTED
            ? "talent.action.artefactAccepted"
            : "talent.action.artefactReturned",
        found,
        words);
  }

  private Artefact hold(long id) {
    return artefacts.hold(id).orElseThrow(NotPermitted::new);
  }
}
