package org.meristem.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.meristem.identity.CurrentUser;
import org.meristem.people.People;
import org.meristem.people.Person;
import org.meristem.platform.NotFound;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;

/** The owner of an achievement asks somebody of the house to confirm it; who is asked answers. */
@ApplicationScoped
public class Confirming {
  @Inject private AchievementKeeping keeping;
  @Inject private Achievements achievements;
  @Inject private People people;
  @Inject private ConfirmationMail mail;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /** The staff whom the caller may ask. */
  @Transactional
  public List<Person> askable() {
    return people.colleagues(currentUser.getAccount());
  }

  /**
   * @throws RuleViolation {@code talent.asked.nobody} with a number under which nobody can be
   *     asked, {@code talent.confirmation.self} for one's own, {@code .given} where that person has
   *     confirmed it already
   */
  @Transactional
  public void ask(long achievement, String staffNumber) {
    var found = keeping.achievement(achievement);
    var whom =
        people.findAskable(staffNumber).orElseThrow(() -> new RuleViolation("talent.asked.nobody"));
    if (whom.id().equals(found.person().id())) {
      throw new RuleViolation("talent.confirmation.self");
    }
    var asked = found.ask(whom, clock.instant());
    achievements.flush();
    mail.ask(asked);
    recorded.fire(
        AchievementRecord.of("talent.action.asked", found, null, null).because(whom.staffNumber()));
  }

  /**
   * Asks somebody no longer.
   *
   * @throws NotFound unless the achievement is the caller's and that person was asked about it
   * @throws RuleViolation {@code talent.confirmation.answered} where they have answered
   */
  @Transactional
  public void withdraw(long confirmation) {
    keeping.requireAuthor();
    var asked = achievements.findConfirmation(confirmation).orElseThrow(NotFound::new);
    var found = keeping.achievement(asked.achievement().id());
    found.withdraw(asked);
    achievements.flush();
    recorded.fire(
        AchievementRecord.of("talent.action.withdrawn", found, null, null)
            .because(asked.person().staffNumber()));
  }

  /** What the caller is asked to confirm, open questions first. */
  @Transactional
  public List<Confirmation> asked() {
    return people
        .findByAccount(currentUser.getAccount())
        .map(achievements::askedOf)
        .orElse(List.of());
  }

  /**
   * Answers what the caller is asked.
   *
   * @throws NotFound where they are not
   * @throws RuleViolation as {@link Confirmation#answer}
   */
  @Transactional
  public void answer(long confirmation, boolean confirmed, String words) {
    var found =
        achievements
            .findConfirmation(confirmation)
            .filter(one -> currentUser.get().account().equals(one.person().account()))
            .orElseThrow(NotFound::new);
    found.answer(confirmed, words, LocalDate.now(clock));
    achievements.flush();
    recorded.fire(
        AchievementRecord.of(
            confirmed ? "talent.action.confirmed" : "talent.action.declined",
            found.achievement(),
            null,
            null));
  }
}
