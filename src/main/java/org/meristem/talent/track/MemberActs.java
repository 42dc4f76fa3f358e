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
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.platform.RuleViolation;
import org.meristem.talent.Stage;

/** Entering what happens to a member: moving on, pausing, returning, leaving. */
@ApplicationScoped
public class MemberActs {
  /** The kind of record for the audit trail, the same as that of imports. */
  public static final String RECORD = "talent.record.researcher";

  @Inject Members members;
  @Inject TrackPolicy policy;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;
  @Inject Event<Recorded> recorded;

  /**
   * What is to be entered.
   *
   * @param on the day from which it holds
   * @param stage for moving on: to which stage; null for the next one
   */
  public record Plan(TrackActKind kind, LocalDate on, Stage stage, String reason) {}

  /**
   * @throws NotFound where nobody has this number
   * @throws RuleViolation as the verbs of {@link TrackEpisode}, or {@code talent.act.noStage} where
   *     the track has no such later stage
   */
  @Transactional
  public void enter(String number, Plan plan) {
    NotPermitted.unless(policy.mayKeep(currentUser.get()));
    var present = members.hold(number == null ? "" : number).orElseThrow(NotFound::new);
    var researcher = present.researcher();
    var stage = researcher.stage();
    var state = researcher.state();
    members.add(happen(present, plan));
    members.flush();
    recorded.fire(
        Recorded.of("talent.TrackActKind." + plan.kind(), RECORD, researcher.number())
            .changing(
                List.of(
                    new FieldChange("talent.column.stage", stage.name(), researcher.stage().name()),
                    new FieldChange("talent.column.state", state.name(), researcher.state().name()),
                    new FieldChange("talent.act.on", null, plan.on().toString())))
            .because(plan.reason()));
  }

  /** Lets it happen and gives the episode that is the present one then. */
  private TrackEpisode happen(TrackEpisode present, Plan plan) {
    var signature =
        new Signature(currentUser.getAccount(), ZonedDateTime.now(clock), plan.reason());
    switch (plan.kind()) {
      case MOVE_ON -> {
        ActRules.require(present, plan.kind(), plan.on(), signature);
        return present.moveOn(next(present, plan.stage()), plan.on(), signature);
      }
      case RETURN -> {
        return present.comeBack(plan.on(), signature);
      }
      case PAUSE -> present.pause(plan.on(), signature);
      case LEAVE -> present.leave(plan.on(), signature);
      case JOIN -> ActRules.require(present, plan.kind(), plan.on(), signature);
    }
    return present;
  }

  private static Stage next(TrackEpisode present, Stage wanted) {
    return present.track().after(present.stage()).stream()
        .filter(stage -> wanted == null || stage == wanted)
        .findFirst()
        .orElseThrow(() -> new RuleViolation("talent.act.noStage", present.stage()));
  }
}
