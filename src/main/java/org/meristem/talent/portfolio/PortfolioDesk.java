package org.meristem.talent.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meristem.identity.CurrentUser;
import org.meristem.people.People;
import org.meristem.people.Person;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;

/** What every use case of portfolios asks: who acts, when, and the trail. */
@ApplicationScoped
public class PortfolioDesk {
  private static final String RECORD = "talent.record.artefact";

  @Inject People people;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;
  @Inject Event<Recorded> recorded;

  /** The person behind the caller's account. */
  Optional<Person> caller() {
    return people.findByAccount(currentUser.get().account());
  }

  /**
   * The same, where there has to be one.
   *
   * @throws NotPermitted where there is none
   */
  Person self() {
    return caller().orElseThrow(NotPermitted::new);
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  void record(String action, Artefact artefact, String reason) {
    recorded.fire(entry(action, artefact).because(reason));
  }

  /**
   * @param before the fields as they were; empty for a new one
   */
  void changed(String action, Artefact artefact, Map<String, String> before) {
    var changes =
        artefact.text().values().entrySet().stream()
            .map(
                field ->
                    new FieldChange(
                        "talent.artefact.field." + field.getKey(),
                        before.get(field.getKey()),
                        field.getValue()))
            .toList();
    recorded.fire(entry(action, artefact).changing(List.copyOf(changes)));
  }

  private static Recorded entry(String action, Artefact artefact) {
    return Recorded.of(action, RECORD, artefact.person().name() + " / " + artefact.id());
  }
}
