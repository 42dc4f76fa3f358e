package org.meristem.students.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.meristem.curriculum.Programme;
import org.meristem.platform.NotFound;
import org.meristem.platform.web.Messages;
import org.meristem.students.ActKind;
import org.meristem.students.Episode;
import org.meristem.students.EpisodeStatus;
import org.meristem.students.StudentEditing;
import org.meristem.students.StudyActs;

/** The form in which a leave, a return, a transfer … is entered, and what it will do. */
@Named
@ViewScoped
public class ActPage implements Serializable {
  @Inject private StudentEditing editing;
  @Inject private StudyActs acts;
  @Inject private Messages messages;
  @Inject private Clock clock;

  private String number;
  private String act;
  private LocalDate on;
  private LocalDate until;
  private String reason;
  private String programme;
  private Integer entryYear;
  private transient Episode episode;

  @PostConstruct
  void begin() {
    on = LocalDate.now(clock);
    entryYear = on.getYear();
  }

  /** A person can only ask for acts there are, and only of a student there is. */
  public void load() {
    getEpisode();
    getKind();
  }

  public String enter() {
    acts.enter(number, new StudyActs.Plan(getKind(), on, until, reason, programme, entryYear));
    messages.done("students.act.done", getKind(), getEpisode().student().person().name());
    return "/students/student?faces-redirect=true&number=" + number;
  }

  public ActKind getKind() {
    return Arrays.stream(ActKind.values())
        .filter(kind -> kind.name().equals(act))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** How the studies stand that a transfer begins. */
  public EpisodeStatus getBegins() {
    return EpisodeStatus.ENROLLED;
  }

  /** Whether the act can be entered as the studies stand. */
  public boolean isPossible() {
    return ActKind.possibleFrom(getEpisode().status()).contains(getKind());
  }

  public Episode getEpisode() {
    if (episode == null) {
      episode = editing.forEditing(number);
    }
    return episode;
  }

  public List<Programme> getProgrammes() {
    return acts.programmesBeside(getEpisode());
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

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getProgramme() {
    return programme;
  }

  public void setProgramme(String programme) {
    this.programme = programme;
  }

  public Integer getEntryYear() {
    return entryYear;
  }

  public void setEntryYear(Integer entryYear) {
    this.entryYear = entryYear;
  }
}
