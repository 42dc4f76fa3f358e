package org.meristem.talent.track;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.platform.RuleViolation;
import org.meristem.talent.portfolio.Artefacts;

/** Saying that a member has reached a milestone, and taking that back. */
@ApplicationScoped
public class MilestoneMarking {
  @Inject Members members;
  @Inject Artefacts artefacts;
  @Inject TrackPolicy policy;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;
  @Inject Event<Recorded> recorded;

  /**
   * @param evidence what shows it, in words or as an address
   * @throws NotFound where nobody has this number or the track no such milestone
   * @throws RuleViolation {@code talent.milestone.already} where it is reached, {@code .few} where
   *     it needs more artefacts than were accepted by that day; else as {@link MilestoneMark}
   */
  @Transactional
  public void mark(String number, long milestone, LocalDate reached, String evidence) {
    var present = present(number);
    var asked = present.track().milestone(milestone);
    if (marked(present, milestone).isPresent()) {
      throw new RuleViolation("talent.milestone.already");
    }
    var signature = new Signature(currentUser.getAccount(), ZonedDateTime.now(clock), evidence);
    var mark = new MilestoneMark(present.researcher(), asked, reached, signature);
    requireArtefacts(asked.text().artefacts(), present, reached);
    members.add(mark);
    record("talent.action.reached", present, mark, null, reached.toString());
  }

  private void requireArtefacts(int needed, TrackEpisode present, LocalDate day) {
    var accepted = needed == 0 ? 0 : artefacts.accepted(present.researcher().person(), day);
    if (accepted < needed) {
      throw new RuleViolation("talent.milestone.few", needed, accepted, day.toString());
    }
  }

  /**
   * @throws NotFound where it is not reached
   */
  @Transactional
  public void takeBack(String number, long milestone) {
    var present = present(number);
    var mark = marked(present, milestone).orElseThrow(NotFound::new);
    members.remove(mark);
    record("talent.action.unreached", present, mark, mark.reached().toString(), null);
  }

  private TrackEpisode present(String number) {
    NotPermitted.unless(policy.mayKeep(currentUser.get()));
    return members.hold(number == null ? "" : number).orElseThrow(NotFound::new);
  }

  private Optional<MilestoneMark> marked(TrackEpisode present, long milestone) {
    return members.marks(present.researcher()).stream()
        .filter(mark -> mark.milestone().id() == milestone)
        .findFirst();
  }

  private void record(
      String action, TrackEpisode present, MilestoneMark mark, String before, String after) {
    var title = mark.milestone().text().title().inBoth();
    recorded.fire(
        Recorded.of(action, MemberActs.RECORD, present.researcher().number())
            .changing(
                List.of(
                    new FieldChange("talent.column.milestone", null, title),
                    new FieldChange("talent.column.reached", before, after)))
            .because(mark.evidence()));
  }
}
