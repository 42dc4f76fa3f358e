package org.meristem.talent.track.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.meristem.platform.NotFound;
import org.meristem.platform.web.Messages;
import org.meristem.talent.Stage;
import org.meristem.talent.track.Track;
import org.meristem.talent.track.TrackKeeping;
import org.meristem.talent.track.TrackStage;

/** What a track asks for: its stages and milestones, to read and to change. */
@Named
@ViewScoped
public class TrackPage implements Serializable {
  @Inject private TrackKeeping keeping;
  @Inject private Messages messages;

  private String code;
  private Long milestone;
  private Stage stage;
  private int seen;
  private Integer seenMilestone;
  private Integer seenStage;
  private MilestoneForm form = new MilestoneForm();
  private StageForm stageForm = new StageForm();
  private TrackForm nameForm = new TrackForm();
  private final TrackForm trackForm = new TrackForm();
  private transient List<Track> all;

  /** Without a code the first track. */
  public void load() {
    var track = getTrack();
    code = track.code();
    seen = track.version();
    nameForm = TrackForm.of(track);
    if (milestone != null) {
      seenMilestone = track.milestone(milestone).version();
      form = MilestoneForm.of(track.milestone(milestone).text());
    }
    if (stage != null) {
      seenStage = track.stage(stage).map(TrackStage::version).orElse(null);
      stageForm = StageForm.of(stage, track.stage(stage).map(TrackStage::text).orElse(null));
    }
  }

  public String keepMilestone() {
    keeping.keep(code, milestone, seenMilestone, form.text());
    return done("talent.track.kept");
  }

  public String removeMilestone(long which) {
    keeping.remove(code, which);
    return done("talent.track.removed");
  }

  public String keepStage() {
    keeping.keep(code, stageForm.getStage(), seenStage, stageForm.text());
    return done("talent.track.kept");
  }

  public String removeStage(Stage which) {
    keeping.remove(code, which);
    return done("talent.track.removed");
  }

  public String rename() {
    keeping.rename(code, seen, nameForm.name());
    return done("talent.track.kept");
  }

  public String remove() {
    keeping.remove(code);
    messages.done("talent.track.removed");
    return "/talent/track?faces-redirect=true";
  }

  public String begin() {
    keeping.begin(trackForm.getCode(), trackForm.name());
    code = trackForm.getCode();
    return done("talent.track.kept");
  }

  private String done(String key) {
    messages.done(key);
    return "/talent/track?faces-redirect=true&code=" + code;
  }

  public List<Track> getAll() {
    if (all == null) {
      all = keeping.all();
    }
    return all;
  }

  public Track getTrack() {
    return getAll().stream()
        .filter(one -> code == null || one.code().equals(code))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** The stage that is opened or, where none is, those that the track does not have yet. */
  public List<Stage> getStageChoices() {
    return Arrays.stream(Stage.values())
        .filter(one -> stage == null ? getTrack().stage(one).isEmpty() : one == stage)
        .toList();
  }

  public MilestoneForm getForm() {
    return form;
  }

  public StageForm getStageForm() {
    return stageForm;
  }

  /** What the track is called. */
  public TrackForm getNameForm() {
    return nameForm;
  }

  /** Another track. */
  public TrackForm getTrackForm() {
    return trackForm;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public Long getMilestone() {
    return milestone;
  }

  public void setMilestone(Long milestone) {
    this.milestone = milestone;
  }

  public Stage getStage() {
    return stage;
  }

  public void setStage(Stage stage) {
    this.stage = stage;
  }
}
