package org.meristem.students.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.meristem.curriculum.plan.PlanKeeping;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.RecordHistory;
import org.meristem.students.ActKind;
import org.meristem.students.Episode;
import org.meristem.students.StudentEntry;
import org.meristem.students.StudentRegister;
import org.meristem.students.StudentsPolicy;

/** One student: the person, the present studies, what happened in them, who changed the record. */
@Named
@RequestScoped
public class StudentPage {
  private static final List<String> PERSON =
      List.of("name", "latinName", "sex", "birthDate", "email", "phone", "account");
  private static final List<String> STUDIES =
      List.of(
          "entryYear",
          "entryDate",
          "studyMode",
          "supervisor",
          "supervisorNumber",
          "group",
          "expectedEnd");

  @Inject private StudentRegister register;
  @Inject private StudentsPolicy policy;
  @Inject private PlanKeeping plans;
  @Inject private CurrentUser currentUser;

  private String number;
  private List<Episode> episodes;
  private Map<String, String> values;
  private List<RecordHistory.Entry> history;
  private boolean planned;

  public void load() {
    episodes = register.episodes(number == null ? register.own().orElse("") : number);
    values = getPresent().texts();
    planned = plans.isPublished(getPresent().programme(), getPresent().entryYear());
    history = isForStaff() ? register.history(getEpisode().student()) : List.of();
  }

  /** Whether there is a published training plan for the present studies. */
  public boolean isPlanned() {
    return planned;
  }

  public Episode getEpisode() {
    return episodes.get(0);
  }

  public StudentEntry getPresent() {
    return getEpisode().entry();
  }

  public List<Episode> getEpisodes() {
    return episodes;
  }

  /** Whether the reader is one of those who see all students, with the history of their records. */
  public boolean isForStaff() {
    return policy.maySeeAll(currentUser.get());
  }

  public boolean isChangeable() {
    return policy.mayRegister(currentUser.get());
  }

  public List<String> getPersonFields() {
    return PERSON;
  }

  public List<String> getStudiesFields() {
    return STUDIES;
  }

  public String value(String field) {
    return values.get(field);
  }

  /** Whether a field was edited by hand, so that imports leave it alone. */
  public boolean isByHand(String field) {
    return isForStaff() && getEpisode().student().handEdited().contains(field);
  }

  public List<ActKind> getActs() {
    return isChangeable() ? ActKind.possibleFrom(getEpisode().status()) : List.of();
  }

  public List<RecordHistory.Entry> getHistory() {
    return history;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
