package org.meristem.talent.mentor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.Role;
import org.meristem.people.People;
import org.meristem.people.Person;
import org.meristem.platform.NotPermitted;
import org.meristem.talent.MemberState;
import org.meristem.talent.Researcher;
import org.meristem.talent.Researchers;

/**
 * Researchers with their mentors: all for directors and administrators, for mentors those they
 * mentor, for researchers themselves.
 */
@ApplicationScoped
public class MentorList {
  @Inject private Mentors mentors;
  @Inject private Researchers researchers;
  @Inject private People people;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;

  /**
   * A researcher with those who mentor them, now or later, the main mentor first.
   *
   * @param mentors those that have not ended
   */
  public record Line(Researcher researcher, List<Mentorship> mentors) {}

  /**
   * Those who have left stay out, unless somebody still mentors them.
   *
   * @throws NotPermitted where the caller neither names mentors nor mentors nor is a researcher
   */
  @Transactional
  public List<Line> find(String query) {
    var current =
        mentors.notEndedBefore(LocalDate.now(clock)).stream()
            .collect(Collectors.groupingBy(one -> one.researcher().id()));
    var all =
        researchers.find(query).stream()
            .map(one -> new Line(one, current.getOrDefault(one.id(), List.of())))
            .filter(isTheirs())
            .filter(one -> one.researcher().state() != MemberState.LEFT || !one.mentors().isEmpty())
            .toList();
    if (!mayName() && !currentUser.has(Role.RESEARCHER) && !isMentor(current.values())) {
      throw new NotPermitted();
    }
    return all;
  }

  private Predicate<Line> isTheirs() {
    var account = currentUser.get().account();
    return line ->
        mayName()
            || account.equals(line.researcher().person().account())
            || line.mentors().stream().anyMatch(one -> account.equals(one.mentor().account()));
  }

  private boolean isMentor(Collection<List<Mentorship>> all) {
    var account = currentUser.get().account();
    return all.stream()
        .flatMap(List::stream)
        .anyMatch(one -> account.equals(one.mentor().account()));
  }

  /** Whether the caller mentors somebody today. */
  @Transactional
  public boolean isMentor() {
    return currentUser.isSignedIn()
        && !mentors.by(currentUser.getAccount(), LocalDate.now(clock)).isEmpty();
  }

  public boolean mayName() {
    return currentUser.has(Role.DIRECTOR) || currentUser.has(Role.ADMINISTRATOR);
  }

  /** Who may be chosen as a mentor. */
  @Transactional
  public List<Person> staff() {
    return mayName() ? people.staff() : List.of();
  }
}
