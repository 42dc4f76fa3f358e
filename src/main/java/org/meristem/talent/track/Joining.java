package org.meristem.talent.track;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.meristem.identity.CurrentUser;
import org.meristem.people.People;
import org.meristem.people.Person;
import org.meristem.platform.Identifier;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.platform.RuleViolation;
import org.meristem.talent.CareerDays;
import org.meristem.talent.Researcher;
import org.meristem.talent.Researchers;
import org.meristem.talent.Stage;

/** A person whom the house knows becomes a member of a track; nothing is typed in twice. */
@ApplicationScoped
public class Joining {
  static final int LONGEST_NUMBER = 40;

  @Inject Tracks tracks;
  @Inject Members members;
  @Inject Researchers researchers;
  @Inject People people;
  @Inject TrackPolicy policy;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;
  @Inject Event<Recorded> recorded;

  /**
   * How somebody joins.
   *
   * @param number under which the member is known from now on
   * @param track its code
   * @param on the first day, which may be to come
   * @param doctorate null where there is none yet
   */
  public record Plan(
      long person, String number, String track, Stage stage, LocalDate on, LocalDate doctorate) {}

  /**
   * @throws NotFound where there is no such person or track
   * @throws RuleViolation {@code talent.join.already} where the person is a member, {@code .number}
   *     or {@code .taken} for the number, {@code talent.track.noStage} where the track does not
   *     have the stage, {@code talent.act.day} without a day, and as {@link CareerDays#require}
   */
  @Transactional
  public void join(Plan plan) {
    NotPermitted.unless(policy.mayKeep(currentUser.get()));
    var person = people.find(plan.person()).orElseThrow(NotFound::new);
    var track = tracks.find(plan.track()).orElseThrow(NotFound::new);
    var number = Identifier.of(plan.number());
    requireFree(person, number);
    if (plan.stage() == null || track.stage(plan.stage()).isEmpty()) {
      throw new RuleViolation("talent.track.noStage", plan.stage() == null ? "–" : plan.stage());
    }
    new CareerDays(person.birthDate(), null, null, plan.doctorate()).require(LocalDate.now(clock));
    var researcher = new Researcher(number, person, plan.stage(), plan.doctorate());
    researcher.startsOn(plan.on());
    var signature = new Signature(currentUser.getAccount(), ZonedDateTime.now(clock), null);
    var episode = TrackEpisode.join(researcher, track, plan.on(), signature);
    researchers.add(person, researcher);
    members.add(episode);
    members.flush();
    recorded.fire(
        Recorded.of("talent.TrackActKind.JOIN", MemberActs.RECORD, researcher.number())
            .changing(
                List.of(
                    new FieldChange("talent.column.name", null, person.name()),
                    new FieldChange("talent.column.stage", null, plan.stage().name()),
                    new FieldChange("talent.act.on", null, plan.on().toString()))));
  }

  private void requireFree(Person person, String number) {
    if (!researchers.findByPersons(List.of(person.id())).isEmpty()) {
      throw new RuleViolation("talent.join.already", person.name());
    }
    if (number == null || number.length() > LONGEST_NUMBER) {
      throw new RuleViolation("talent.join.number", LONGEST_NUMBER);
    }
    if (!researchers.findByNumbers(List.of(number)).isEmpty()) {
      throw new RuleViolation("talent.join.taken", number);
    }
  }
}
