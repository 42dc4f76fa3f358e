package org.meristem.talent;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.meristem.people.Person;
import org.meristem.platform.RuleViolation;

/** The house's staff by number, read once for many achievements. */
public final class StaffNumbers {
  private final Map<Long, String> numbers = new HashMap<>();
  private final Map<String, Long> persons = new HashMap<>();

  public StaffNumbers(Collection<Person> staff) {
    staff.forEach(
        person -> {
          numbers.put(person.id(), person.staffNumber());
          persons.put(person.staffNumber(), person.id());
        });
  }

  public Set<String> of(Set<Long> ids) {
    return ids.stream()
        .filter(numbers::containsKey)
        .map(numbers::get)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public boolean knows(String number) {
    return persons.containsKey(number);
  }

  /**
   * @throws RuleViolation {@code talent.achievement.contributor} with a number that nobody has
   */
  Set<Long> ids(Set<String> all) {
    var unknown = all.stream().filter(number -> !knows(number)).toList();
    if (!unknown.isEmpty()) {
      throw new RuleViolation("talent.achievement.contributor", String.join(", ", unknown));
    }
    return all.stream().map(persons::get).collect(Collectors.toSet());
  }

  /** All that is entered of a stored achievement. */
  public AchievementEntry entry(Achievement achievement) {
    return new AchievementEntry(
        achievement.text(),
        achievement.ids(),
        achievement.origin(),
        of(achievement.contributors()),
        of(achievement.named()));
  }
}
