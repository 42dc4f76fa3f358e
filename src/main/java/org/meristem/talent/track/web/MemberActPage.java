package org.meristem.talent.track.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.web.Messages;
import org.meristem.talent.Stage;
import org.meristem.talent.track.MemberActs;
import org.meristem.talent.track.MemberReading;
import org.meristem.talent.track.TrackActKind;
import org.meristem.talent.track.TrackEpisode;
import org.meristem.talent.track.TrackPolicy;

/** The form in which moving on, a pause, a return or a departure is entered. */
@Named
@ViewScoped
public class MemberActPage implements Serializable {
  @Inject private MemberReading reading;
  @Inject private MemberActs acts;
  @Inject private TrackPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Messages messages;

  private String number;
  private String act;
  private LocalDate on;
  private Stage stage;
  private String reason;
  private transient TrackEpisode episode;

  /** Only whoever keeps members can ask, for acts there are and a member there is. */
  public void load() {
    NotPermitted.unless(policy.mayKeep(currentUser.get()));
    getEpisode();
    getKind();
    on = reading.today();
    stage = getStages().stream().findFirst().orElse(null);
  }

  public String enter() {
    acts.enter(number, new MemberActs.Plan(getKind(), on, stage, reason));
    messages.done("talent.act.done", getKind(), getEpisode().researcher().person().name());
    return "/talent/member?faces-redirect=true&number=" + getEpisode().researcher().number();
  }

  static List<TrackActKind> possible(TrackEpisode present) {
    return TrackActKind.possibleFrom(present.state()).stream()
        .filter(
            kind ->
                kind != TrackActKind.MOVE_ON || !present.track().after(present.stage()).isEmpty())
        .toList();
  }

  public TrackActKind getKind() {
    return Arrays.stream(TrackActKind.values())
        .filter(kind -> kind.name().equals(act) && kind != TrackActKind.JOIN)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Whether the act can be entered as the member stands. */
  public boolean isPossible() {
    return possible(getEpisode()).contains(getKind());
  }

  public List<Stage> getStages() {
    return getEpisode().track().after(getEpisode().stage());
  }

  public TrackEpisode getEpisode() {
    if (episode == null) {
      episode = reading.one(number).present();
    }
    return episode;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getAct() {
    return act;
  }

  public void setAct(String act) {
    this.act = act;
  }

  public LocalDate getOn() {
    return on;
  }

  public void setOn(LocalDate on) {
    this.on = on;
  }

  public Stage getStage() {
    return stage;
  }

  public void setStage(Stage stage) {
    this.stage = stage;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
