package org.meristem.talent.track;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Map;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.Languages;
import org.meristem.platform.Texts;
import org.meristem.talent.MemberState;
import org.meristem.talent.Researcher;
import org.meristem.talent.ResearcherUse;
import org.meristem.talent.Stage;

/**
 * What a list that comes in means for tracks: a member who is new joins, and whatever it says
 * otherwise of stage and state becomes an act of the day on which it comes in.
 */
@ApplicationScoped
public class MemberEntering implements ResearcherUse {
  @Inject Tracks tracks;
  @Inject Members members;
  @Inject CurrentUser currentUser;
  @Inject Clock clock;

  /** A researcher, stored just now at a stage, joins the house's first track. */
  public void joined(Researcher researcher, MemberState state, LocalDate started) {
    researcher.startsOn(started);
    var track = tracks.all().get(0);
    var on = started == null ? today() : started;
    var episode = TrackEpisode.join(researcher, track, on, signature());
    members.add(stand(episode, state));
  }

  /** A member is to stand in a stage and a state, and to have begun on a day. */
  public void changed(Researcher researcher, Stage stage, MemberState state, LocalDate started) {
    if (stage != researcher.stage() || state != researcher.state()) {
      var present = members.present(researcher).orElseThrow();
      members.add(stand(staged(present, stage), state));
    }
    if (started != null && !started.equals(researcher.started())) {
      members.all(researcher).get(0).beganOn(started);
    }
    researcher.startsOn(started);
  }

  private TrackEpisode staged(TrackEpisode present, Stage stage) {
    return stage == present.stage()
        ? present
        : stand(present, MemberState.ACTIVE).moveOn(stage, day(present), signature());
  }

  private TrackEpisode stand(TrackEpisode present, MemberState state) {
    if (present.state() == state) {
      return present;
    }
    var episode = present;
    if (episode.state() == MemberState.LEFT
        || state == MemberState.ACTIVE && episode.state() == MemberState.PAUSED) {
      episode = episode.comeBack(day(episode), signature());
      members.add(episode);
    }
    if (state == MemberState.PAUSED) {
      episode.pause(day(episode), signature());
    } else if (state == MemberState.LEFT) {
      episode.leave(day(episode), signature());
    }
    return episode;
  }

  /** Today, or the day on which the last thing happened where that is later. */
  private LocalDate day(TrackEpisode present) {
    var today = today();
    return today.isBefore(present.earliest()) ? present.earliest() : today;
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private Signature signature() {
    var reason =
        Texts.of(Languages.ENGLISH, "talent.act.byList")
            + " / "
            + Texts.of(Languages.CHINESE, "talent.act.byList");
    return new Signature(currentUser.getAccount(), ZonedDateTime.now(clock), reason);
  }

  /**
   * By the comparable number of each member the first day on which a milestone was reached that
   * counts from the doctorate.
   */
  public Map<String, LocalDate> firstMarks() {
    return members.firstMarks();
  }

  @Override
  public boolean concerns(Researcher researcher) {
    return !members.marks(researcher).isEmpty();
  }

  /** Takes out the way of somebody whom a list had entered. */
  public void forget(Researcher researcher) {
    members.forget(researcher);
  }
}
