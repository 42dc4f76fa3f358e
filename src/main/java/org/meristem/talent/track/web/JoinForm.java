package org.meristem.talent.track.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.meristem.talent.Stage;
import org.meristem.talent.track.Joining;
import org.meristem.talent.track.Track;

/** How somebody joins, while it is filled in. */
public class JoinForm implements Serializable {
  private String number;
  private String track;
  private Stage stage;
  private LocalDate on;
  private LocalDate doctorate;

  /** What is known beforehand: the next number, the first stage, today, the doctorate. */
  static JoinForm of(String number, Track track, LocalDate today, LocalDate doctorate) {
    var form = new JoinForm();
    form.number = number;
    form.track = track.code();
    form.stage = track.stages().stream().findFirst().map(one -> one.stage()).orElse(null);
    form.on = today;
    form.doctorate = doctorate;
    return form;
  }

  Joining.Plan plan(long person) {
    return new Joining.Plan(person, number, track, stage, on, doctorate);
  }

  public Stage[] getStages() {
    return Stage.values();
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getTrack() {
    return track;
  }

  public void setTrack(String track) {
    this.track = track;
  }

  public Stage getStage() {
    return stage;
  }

  public void setStage(Stage stage) {
    this.stage = stage;
  }

  public LocalDate getOn() {
    return on;
  }

  public void setOn(LocalDate on) {
    this.on = on;
  }

  public LocalDate getDoctorate() {
    return doctorate;
  }

  public void setDoctorate(LocalDate doctorate) {
    this.doctorate = doctorate;
  }
}
