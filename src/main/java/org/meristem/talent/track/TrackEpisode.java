package org.meristem.talent.track;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;
import org.meristem.talent.MemberState;
import org.meristem.talent.Researcher;
import org.meristem.talent.Stage;

/**
 * The time that a member spends in one stage, from the act that began it to the one that ended it.
 * What happens in it are acts with a day of their own. The last episode is the present one; of a
 * member who has left it has ended.
 */
@Entity
@Table(name = "track_episode")
public class TrackEpisode extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "researcher_id")
  private Researcher researcher;

  /** From 1 for each member. */
  @Column(name = "episode_number")
  private int number;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "track_id")
  private Track track;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  @Column(name = "started_on")
  private LocalDate started;

  @Column(name = "ended_on")
  private LocalDate ended;

  @OneToMany(mappedBy = "episode", cascade = CascadeType.ALL)
  private List<TrackAct> acts = new ArrayList<>();

  protected TrackEpisode() {}

  private TrackEpisode(
      Researcher researcher, int number, Track track, Stage stage, LocalDate started) {
    this.researcher = researcher;
    this.number = number;
    this.track = track;
    this.stage = stage;
    this.started = started;
  }

  /**
   * A researcher joins a track, at the stage at which they stand.
   *
   * @param on may be to come, for somebody who is expected
   * @throws RuleViolation {@code talent.act.day} where it is missing
   */
  public static TrackEpisode join(
      Researcher researcher, Track track, LocalDate on, Signature signature) {
    if (on == null) {
      throw new RuleViolation("talent.act.day");
    }
    var episode = new TrackEpisode(researcher, 1, track, researcher.stage(), on);
    episode.enter(TrackActKind.JOIN, on, signature);
    return episode;
  }

  /** The first day turns out to be another; what happened since keeps its days. */
  void beganOn(LocalDate day) {
    started = day;
  }

  public void pause(LocalDate on, Signature signature) {
    ActRules.require(this, TrackActKind.PAUSE, on, signature);
    enter(TrackActKind.PAUSE, on, signature);
  }

  /**
   * The member is back from a pause or, having left, joins again.
   *
   * @return the present episode: this one, or after a departure a new one
   */
  public TrackEpisode comeBack(LocalDate on, Signature signature) {
    ActRules.require(this, TrackActKind.RETURN, on, signature);
    var present = ended == null ? this : next(stage, on);
    present.enter(TrackActKind.RETURN, on, signature);
    return present;
  }

  /**
   * Ends this stage and begins another on the same day.
   *
   * @return the new present episode
   * @throws RuleViolation {@code talent.act.sameStage}; else as any act
   */
  public TrackEpisode moveOn(Stage to, LocalDate on, Signature signature) {
    ActRules.require(this, TrackActKind.MOVE_ON, on, signature);
    if (to == null || to == stage) {
      throw new RuleViolation("talent.act.sameStage", stage);
    }
    var next = next(to, on);
    ended = on;
    next.enter(TrackActKind.MOVE_ON, on, signature);
    return next;
  }

  public void leave(LocalDate on, Signature signature) {
    ActRules.require(this, TrackActKind.LEAVE, on, signature);
    enter(TrackActKind.LEAVE, on, signature);
    ended = on;
  }

  private TrackEpisode next(Stage to, LocalDate on) {
    return new TrackEpisode(researcher, number + 1, track, to, on);
  }

  private void enter(TrackActKind kind, LocalDate on, Signature signature) {
    acts.add(new TrackAct(this, acts.size() + 1, kind, on, signature));
    researcher.stands(stage, kind.result());
  }

  /** What happened, in order. */
  public List<TrackAct> acts() {
    return acts.stream().sorted(Comparator.comparing(TrackAct::position)).toList();
  }

  /** The earliest day on which something more can happen: of the latest act, or the first day. */
  public LocalDate earliest() {
    return acts.stream()
        .map(TrackAct::on)
        .filter(day -> day.isAfter(started))
        .max(Comparator.naturalOrder())
        .orElse(started);
  }

  public Researcher researcher() {
    return researcher;
  }

  public int number() {
    return number;
  }

  public Track track() {
    return track;
  }

  public Stage stage() {
    return stage;
  }

  public MemberState state() {
    return researcher.state();
  }

  public LocalDate started() {
    return started;
  }

  /** Null while it goes on. */
  public LocalDate ended() {
    return ended;
  }
}
