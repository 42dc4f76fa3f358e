package org.meristem.talent.track;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Consumer;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.BilingualText;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.platform.RuleViolation;
import org.meristem.talent.Stage;

/** Keeping tracks: their stages and milestones. Every change goes into the trail, old and new. */
@ApplicationScoped
public class TrackKeeping {
  private static final String RECORD = "talent.record.track";

  @Inject Tracks tracks;
  @Inject TrackPolicy policy;
  @Inject CurrentUser currentUser;
  @Inject Event<Recorded> recorded;

  /** In the order of their codes. */
  @Transactional
  public List<Track> all() {
    requireKeeper();
    return tracks.all();
  }

  /**
   * @throws NotFound where there is none with this code
   */
  @Transactional
  public Track track(String code) {
    requireKeeper();
    return tracks.find(code).orElseThrow(NotFound::new);
  }

  /**
   * @throws RuleViolation {@code talent.track.exists}; else as {@link Track}
   */
  @Transactional
  public void begin(String code, BilingualText name) {
    requireKeeper();
    var track = new Track(code, name);
    if (tracks.all().stream().anyMatch(one -> one.code().equalsIgnoreCase(code))) {
      throw new RuleViolation("talent.track.exists", code);
    }
    tracks.add(track);
    recorded.fire(Recorded.of("talent.action.trackBegun", RECORD, code));
  }

  /**
   * @param seen the stored version that the form began with
   * @throws RuleViolation as {@link Track#rename}
   */
  @Transactional
  public void rename(String code, int seen, BilingualText name) {
    change(
        code,
        track -> {
          track.requireUnchangedSince(seen);
          track.rename(name);
        });
  }

  /**
   * Removes a whole track.
   *
   * @throws NotFound where there is none with this code
   * @throws RuleViolation {@code talent.track.used} where somebody is or was on it, {@code .last}
   *     where there is no other
   */
  @Transactional
  public void remove(String code) {
    requireKeeper();
    var track = tracks.hold(code).orElseThrow(NotFound::new);
    if (tracks.isUsed(track)) {
      throw new RuleViolation("talent.track.used");
    }
    if (tracks.all().size() == 1) {
      throw new RuleViolation("talent.track.last");
    }
    var before = TrackWords.of(track);
    tracks.remove(track);
    recorded.fire(
        Recorded.of("talent.action.trackRemoved", RECORD, code)
            .changing(List.of(new FieldChange("talent.record.track", before, null))));
  }

  /**
   * @param seen the stored version that the form began with; null for a new stage
   * @throws RuleViolation {@code talent.track.stageExists} where the track has a new one already
   */
  @Transactional
  public void keep(String code, Stage stage, Integer seen, StageText text) {
    change(
        code,
        track -> {
          track.stage(stage).ifPresent(known -> requireOpened(known, seen));
          track.keep(stage, text);
        });
  }

  private static void requireOpened(TrackStage known, Integer seen) {
    if (seen == null) {
      throw new RuleViolation("talent.track.stageExists", known.stage());
    }
    known.requireUnchangedSince(seen);
  }

  /**
   * @throws RuleViolation {@code talent.track.stageUsed} where somebody is or was in it, or {@code
   *     talent.track.stageAsks}
   */
  @Transactional
  public void remove(String code, Stage stage) {
    change(
        code,
        track -> {
          if (tracks.isAnyoneIn(track, stage)) {
            throw new RuleViolation("talent.track.stageUsed", stage);
          }
          track.remove(stage);
        });
  }

  /**
   * Asks for something more, or anew where an id is given.
   *
   * @param seen the stored version that the form began with; null for a new milestone
   * @throws RuleViolation {@code talent.track.noStage}
   */
  @Transactional
  public void keep(String code, Long milestone, Integer seen, MilestoneText text) {
    change(
        code,
        track -> {
          if (milestone == null) {
            track.add(text);
          } else {
            track.milestone(milestone).requireUnchangedSince(seen);
            track.change(milestone, text);
          }
        });
  }

  /**
   * @throws RuleViolation {@code talent.milestone.used} where somebody has reached it
   */
  @Transactional
  public void remove(String code, long milestone) {
    change(
        code,
        track -> {
          if (tracks.isReached(track.milestone(milestone))) {
            throw new RuleViolation("talent.milestone.used");
          }
          track.remove(milestone);
        });
  }

  private void change(String code, Consumer<Track> change) {
    requireKeeper();
    var track = tracks.hold(code).orElseThrow(NotFound::new);
    var before = TrackWords.of(track);
    change.accept(track);
    tracks.flush();
    recorded.fire(
        Recorded.of("talent.action.trackChanged", RECORD, code)
            .changing(
                List.of(new FieldChange("talent.record.track", before, TrackWords.of(track)))));
  }

  private void requireKeeper() {
    NotPermitted.unless(policy.mayKeep(currentUser.get()));
  }
}
