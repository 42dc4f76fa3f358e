package org.meristem.curriculum.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.meristem.curriculum.Catalogue;
import org.meristem.curriculum.CurriculumPolicy;
import org.meristem.curriculum.Programme;
import org.meristem.curriculum.plan.PlanKeeping;
import org.meristem.curriculum.plan.TrainingPlan;
import org.meristem.identity.CurrentUser;

/** All training plans, and the beginning of a new one. */
@Named
@ViewScoped
public class PlansPage implements Serializable {
  @Inject private PlanKeeping keeping;
  @Inject private Catalogue catalogue;
  @Inject private CurriculumPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;

  private String programme;
  private Integer year;
  private transient List<TrainingPlan> plans;

  public String begin() {
    var plan = keeping.rollOver(programme, year);
    return "/curriculum/plan?faces-redirect=true&programme="
        + plan.programme().code()
        + "&year="
        + plan.entryYear();
  }

  public List<TrainingPlan> getPlans() {
    if (plans == null) {
      plans = keeping.all();
    }
    return plans;
  }

  public List<Programme> getProgrammes() {
    return catalogue.programmes();
  }

  public boolean isKeeper() {
    return policy.mayKeep(currentUser.get());
  }

  public String getProgramme() {
    return programme;
  }

  public void setProgramme(String programme) {
    this.programme = programme;
  }

  public Integer getYear() {
    return year == null ? LocalDate.now(clock).getYear() + 1 : year;
  }

  public void setYear(Integer year) {
    this.year = year;
  }
}
