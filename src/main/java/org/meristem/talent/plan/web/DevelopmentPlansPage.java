package org.meristem.talent.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.Role;
import org.meristem.platform.NotPermitted;
import org.meristem.talent.Researcher;
import org.meristem.talent.mentor.MentorList;
import org.meristem.talent.plan.PlanLine;
import org.meristem.talent.plan.PlanReading;
import org.meristem.talent.plan.PlanState;
import org.meristem.talent.plan.PlanWriting;

/** Plans: one's own, those that wait for one as a mentor, and for directors where all stand. */
@Named
@ViewScoped
public class DevelopmentPlansPage implements Serializable {
  @Inject private PlanReading reading;
  @Inject private PlanWriting writing;
  @Inject private MentorList mentors;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;

  private Integer year;
  private PlanState state;
  private boolean missing;
  private Integer newYear;
  private transient List<PlanLine> own;
  private transient List<PlanLine> mentored;
  private transient List<PlanLine> all;
  private transient List<PlanLine> shown;
  private transient Boolean mentor;

  /**
   * @throws NotPermitted where none of it is for the caller
   */
  public void load() {
    if (!isConcerned()) {
      throw new NotPermitted();
    }
  }

  /** Whether any of it is for the caller; asks the database only where no role says so. */
  public boolean isConcerned() {
    return currentUser.has(Role.RESEARCHER) || isDirecting() || isMentor();
  }

  public boolean isMentor() {
    if (mentor == null) {
      mentor = mentors.isMentor();
    }
    return mentor;
  }

  public boolean isDirecting() {
    return currentUser.has(Role.DIRECTOR) || currentUser.has(Role.ADMINISTRATOR);
  }

  public String begin() {
    return "/talent/plan?faces-redirect=true&id=" + writing.begin(newYear);
  }

  public List<PlanLine> getOwn() {
    if (own == null) {
      own = reading.own();
    }
    return own;
  }

  /** The years for which the caller may begin a plan. */
  public List<Integer> getFreeYears() {
    var present = LocalDate.now(clock).getYear();
    return List.of(present, present + 1, present - 1).stream()
        .filter(one -> getOwn().stream().noneMatch(plan -> plan.year() == one))
        .toList();
  }

  public List<PlanLine> getMentored() {
    if (mentored == null) {
      mentored = reading.mentored();
    }
    return mentored;
  }

  /** All of the year, those that stand in one state, or researchers without a plan. */
  public List<PlanLine> getShown() {
    if (shown == null) {
      shown = reading.all(getYear(), state, missing);
    }
    return shown;
  }

  public List<PlanLine> getAll() {
    if (all == null) {
      all = reading.all(getYear());
    }
    return all;
  }

  public List<Researcher> getMentees() {
    return reading.mentees();
  }

  /**
   * @param where null for those who have none
   */
  public long count(PlanState where) {
    return getAll().stream().filter(one -> one.state() == where).count();
  }

  /** Whether only researchers without a plan are shown. */
  public boolean isMissing() {
    return missing;
  }

  public void setMissing(boolean missing) {
    this.missing = missing;
  }

  public PlanState[] getStates() {
    return PlanState.values();
  }

  public Integer getYear() {
    return year == null ? LocalDate.now(clock).getYear() : year;
  }

  public void setYear(Integer year) {
    this.year = year;
  }

  public PlanState getState() {
    return state;
  }

  public void setState(PlanState state) {
    this.state = state;
  }

  public Integer getNewYear() {
    return newYear;
  }

  public void setNewYear(Integer newYear) {
    this.newYear = newYear;
  }
}
