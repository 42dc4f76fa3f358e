package org.meristem.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.Role;
import org.meristem.people.People;
import org.meristem.people.Person;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.RuleViolation;

/** A person's own list of what they have brought about; nobody else writes it. */
@ApplicationScoped
public class AchievementKeeping {
  @Inject private Achievements achievements;
  @Inject private Researchers researchers;
  @Inject private People people;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /** What the caller has brought about, the latest first. */
  @Transactional
  public List<Achievement> own() {
    return achievements.of(person());
  }

  /**
   * @throws NotPermitted where the caller is no researcher
   */
  @Transactional
  public Researcher researcher() {
    return researchers.findByPerson(person()).orElseThrow(NotPermitted::new);
  }

  /**
   * @throws NotFound where the caller has no such achievement
   */
  @Transactional
  public Achievement achievement(long id) {
    var person = person();
    var found =
        achievements
            .find(id)
            .filter(one -> one.person().id().equals(person.id()))
            .orElseThrow(NotFound::new);
    found.confirmations().forEach(one -> one.person().name());
    return found;
  }

  /** All that is entered of it. */
  @Transactional
  public AchievementEntry entry(Achievement achievement) {
    return staff().entry(achievement);
  }

  /** The staff who may have a part in something, or be named for it. */
  @Transactional
  public List<Person> possibleContributors() {
    var own = person().id();
    return people.staff().stream().filter(one -> !one.id().equals(own)).toList();
  }

  /**
   * Records an achievement.
   *
   * @throws RuleViolation {@code talent.achievement.future} where its day is to come, and as {@link
   *     #keep}
   */
  @Transactional
  public Achievement record(AchievementEntry entry) {
    var researcher = researcher();
    requirePast(entry.text());
    requireNew(null, entry.ids());
    var fresh = Achievement.of(researcher.person(), entry, staff());
    achievements.add(fresh, researcher.number(), null);
    recorded.fire(AchievementRecord.of("talent.action.recorded", fresh, null, entry));
    return fresh;
  }

  /**
   * Records an achievement anew.
   *
   * @param seen the stored version that the writer's form began with
   * @throws RuleViolation {@code talent.achievement.overtaken} where another window has stored
   *     something since, {@code .future} where its day is to come, {@code .contributor} with a
   *     number that nobody has, {@code .known} where another of the caller's has the same DOI or
   *     put-code
   */
  @Transactional
  public void keep(long id, int seen, AchievementEntry entry) {
    var found = achievement(id);
    if (found.version() != seen) {
      throw new RuleViolation("talent.achievement.overtaken");
    }
    requirePast(entry.text());
    requireNew(id, entry.ids());
    var before = staff().entry(found);
    found.become(entry, staff());
    found.editedByHand(entry.changedFrom(before));
    achievements.flush();
    recorded.fire(AchievementRecord.of("talent.action.changed", found, before, entry));
  }

  private void requirePast(AchievementText text) {
    if (text.achieved().isAfter(LocalDate.now(clock))) {
      throw new RuleViolation("talent.achievement.future");
    }
  }

  private void requireNew(Long id, ExternalIds ids) {
    for (var other : own()) {
      if (!other.id().equals(id)
          && (ids.doi() != null && ids.doi().equals(other.ids().doi())
              || ids.putCode() != null && ids.putCode().equals(other.ids().putCode()))) {
        throw new RuleViolation(
            "talent.achievement.known",
            Objects.requireNonNullElse(ids.doi(), ids.putCode()),
            other.text().title());
      }
    }
  }

  @Transactional
  public void remove(long id) {
    var found = achievement(id);
    achievements.remove(found);
    recorded.fire(AchievementRecord.of("talent.action.removed", found, null, null));
  }

  private StaffNumbers staff() {
    return new StaffNumbers(people.staff());
  }

  /**
   * @throws NotPermitted where the caller cannot have an achievement
   */
  void requireAuthor() {
    currentUser.require(Role.RESEARCHER);
  }

  private Person person() {
    requireAuthor();
    return people.findByAccount(currentUser.getAccount()).orElseThrow(NotPermitted::new);
  }
}
