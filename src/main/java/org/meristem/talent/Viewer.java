package org.meristem.talent;

import java.util.EnumSet;
import java.util.Set;
import org.meristem.identity.Role;
import org.meristem.identity.SignedIn;
import org.meristem.people.Person;

/**
 * Who looks.
 *
 * @param person the id of the person behind the account; null where there is none
 */
public record Viewer(SignedIn user, Long person) {
  public boolean is(Person other) {
    return person != null && person.equals(other.id());
  }

  public boolean isAmong(Set<Long> persons) {
    return person != null && persons.contains(person);
  }

  /**
   * Whether somebody belongs to the house by what they do in it. Whoever is an evaluator alone may
   * come from outside, and of the people they judge they read dossiers and nothing else.
   */
  public boolean isOfTheHouse() {
    return user.roles().stream()
        .anyMatch(EnumSet.complementOf(EnumSet.of(Role.EVALUATOR))::contains);
  }
}
