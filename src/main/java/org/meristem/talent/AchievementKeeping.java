package org.meristem.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.Role;
import org.meristem.people.People;
import org.meristem.people.Person;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.platform.RuleViolation;

/** A person's own list of what they have brought about; nobody else writes it. */
@ApplicationScoped
public class AchievementKeeping {
  private static final String RECORD = "talent.record.achievement";

  @Inject private Achievements achievements;
  @Inject private People people;
  @Inject private CurrentUser currentUser;
  @Inject private Event<Recorded> recorded;

  /** What the caller has brought about, the latest first. */
  @Transactional
  public List<Achievement> own() {
    return achievements.of(person());
  }

  /**
   * @throws NotFound where the caller has no such achievement
   */
  @Transactional
  public Achievement achievement(long id) {
    var person = person();
    return achievements
        .find(id)
        .filter(one -> one.person().id().equals(person.id()))
        .orElseThrow(NotFound::new);
  }

  /** The staff numbers of those who have a part in an achievement. */
  @Transactional
  public List<String> contributors(Achievement achievement) {
    return people.staff().stream()
        .filter(person -> achievement.contributors().contains(person.id()))
        .map(Person::staffNumber)
        .toList();
  }

  /** The staff who may have a part in something. */
  @Transactional
  public List<Person> possibleContributors() {
    var own = person().id();
    return people.staff().stream().filter(one -> !one.id().equals(own)).toList();
  }

  /**
   * Records an achievement, or anew where an id is given.
   *
   * @param contributors staff numbers of those of the house who have a part in it
   * @throws RuleViolation {@code talent.achievement.contributor} with a number that nobody has
   */
  @Transactional
  public void keep(Long id, AchievementText text, Set<String> contributors) {
    var person = person();
    var ids = ids(contributors);
    if (id == null) {
      var fresh = new Achievement(person, text, ids);
      achievements.add(fresh);
      record("talent.action.recorded", fresh, null);
    } else {
      var found = achievement(id);
      var before = found.text();
      found.describe(text, ids);
      achievements.flush();
      record("talent.action.changed", found, before);
    }
  }

  private Set<Long> ids(Set<String> numbers) {
    var found = people.findByStaffNumbers(numbers);
    if (found.size() < numbers.size()) {
      var unknown = new HashSet<>(numbers);
      found.forEach(person -> unknown.remove(person.staffNumber()));
      throw new RuleViolation("talent.achievement.contributor", String.join(", ", unknown));
    }
    return found.stream().map(Person::id).collect(Collectors.toSet());
  }

  @Transactional
  public void remove(long id) {
    var found = achievement(id);
    achievements.remove(found);
    record("talent.action.removed", found, null);
  }

  private Person person() {
    currentUser.require(Role.RESEARCHER);
    return people.findByAccount(currentUser.getAccount()).orElseThrow(NotPermitted::new);
  }

  private void record(String action, Achievement achievement, AchievementText before) {
    var changes = new ArrayList<FieldChange>();
    if (before != null) {
      changes.add(
          new FieldChange("talent.achievement", before.toString(), achievement.text().toString()));
    }
    recorded.fire(
        Recorded.of(action, RECORD, achievement.text().title().toString()).changing(changes));
  }
}
