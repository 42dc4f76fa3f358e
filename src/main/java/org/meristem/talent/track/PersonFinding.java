package org.meristem.talent.track;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.meristem.identity.CurrentUser;
import org.meristem.people.People;
import org.meristem.people.PersonSource;
import org.meristem.people.PersonSource.Known;
import org.meristem.platform.NotPermitted;
import org.meristem.talent.Researcher;
import org.meristem.talent.Researchers;

/** Looks for persons of any register who may join a track. */
@ApplicationScoped
public class PersonFinding {
  private static final int MOST = 20;
  private static final Pattern NUMBER = Pattern.compile("R(\\d{1,9})");

  @Inject People people;
  @Inject Researchers researchers;
  @Inject @Any Instance<PersonSource> sources;
  @Inject TrackPolicy policy;
  @Inject CurrentUser currentUser;

  /**
   * Somebody whom the words find.
   *
   * @param member the number under which the person is a member already; else null
   */
  public record Found(Known known, String member) {}

  /** Persons with these words or this number, at most twenty; none where nothing is asked. */
  @Transactional
  public List<Found> find(String words) {
    NotPermitted.unless(policy.mayKeep(currentUser.get()));
    if (words == null || words.isBlank()) {
      return List.of();
    }
    var known = known(words.strip());
    var numbers = memberNumbers(known.keySet());
    return known.values().stream()
        .limit(MOST)
        .map(one -> new Found(one, numbers.get(one.person().id())))
        .toList();
  }

  /** Each person once, with the number that a register knows or that of the staff. */
  private Map<Long, Known> known(String words) {
    var found = new LinkedHashMap<Long, Known>();
    for (var source : sources) {
      source.find(words, MOST).forEach(one -> found.putIfAbsent(one.person().id(), one));
    }
    people
        .search(words, MOST)
        .forEach(
            person ->
                found.putIfAbsent(
                    person.id(), new Known(person, person.staffNumber(), null, null)));
    return found;
  }

  private Map<Long, String> memberNumbers(Collection<Long> persons) {
    return researchers.findByPersons(persons).stream()
        .collect(
            Collectors.toMap(one -> one.person().id(), Researcher::number, (one, other) -> one));
  }

  /** The number after the highest one of the house's form, {@code R0001}. */
  @Transactional
  public String nextNumber() {
    NotPermitted.unless(policy.mayKeep(currentUser.get()));
    var highest =
        researchers.numbers().stream()
            .map(NUMBER::matcher)
            .filter(matcher -> matcher.matches())
            .mapToInt(matcher -> Integer.parseInt(matcher.group(1)))
            .max()
            .orElse(0);
    return "R%04d".formatted(highest + 1);
  }
}
