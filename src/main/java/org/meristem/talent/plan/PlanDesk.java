package org.meristem.talent.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.meristem.identity.CurrentUser;
import org.meristem.people.Person;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.talent.Researcher;
import org.meristem.talent.mentor.Mentors;
import org.meristem.talent.mentor.Mentorship;

/**
 * What every use case of development plans asks: who mentors, whether it is the caller, the trail.
 */
@ApplicationScoped
public class PlanDesk {
  static final String RECORD = "talent.record.plan";

  @Inject Mentors mentors;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;
  @Inject Event<Recorded> recorded;

  /** In which the institution's days and moments are told. */
  ZoneId zone() {
    return clock.getZone();
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  Instant now() {
    return clock.instant();
  }

  /** Whom the caller mentors today. */
  List<Mentorship> mentored() {
    return mentors.by(currentUser.get().account(), today());
  }

  List<Mentorship> mentors(Researcher researcher) {
    return mentors.of(researcher, today());
  }

  /** The caller, where they mentor the researcher today. */
  Optional<Person> asMentor(Researcher researcher) {
    return asMentor(mentors(researcher));
  }

  Optional<Person> asMentor(List<Mentorship> all) {
    var account = currentUser.get().account();
    return all.stream()
        .map(Mentorship::mentor)
        .filter(mentor -> account.equals(mentor.account()))
        .findFirst();
  }

  void record(String action, DevelopmentPlan plan, String reason, FieldChange... changes) {
    recorded.fire(
        Recorded.of(action, RECORD, plan.label()).changing(List.of(changes)).because(reason));
  }
}
