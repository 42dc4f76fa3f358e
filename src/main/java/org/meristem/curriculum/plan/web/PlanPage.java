package org.meristem.curriculum.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.meristem.curriculum.Catalogue;
import org.meristem.curriculum.CurriculumPolicy;
import org.meristem.curriculum.RequisiteSentence;
import org.meristem.curriculum.plan.PlanKeeping;
import org.meristem.curriculum.plan.Requirement;
import org.meristem.curriculum.plan.RequirementSentence;
import org.meristem.curriculum.plan.TrainingPlan;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.web.Language;
import org.meristem.platform.web.Messages;

/** One training plan to read and, while it is a draft, to put together. */
@Named
@ViewScoped
public class PlanPage implements Serializable {
  @Inject private PlanKeeping keeping;
  @Inject private Catalogue catalogue;
  @Inject private CurriculumPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Language language;
  @Inject private Messages messages;

  private String programme;
  private Integer year;
  private RequirementForm form = new RequirementForm();
  private transient TrainingPlan plan;
  private transient RequirementSentence sentence;
  private transient List<String> notTaught;

  public void load() {
    getPlan();
  }

  public TrainingPlan getPlan() {
    if (plan == null) {
      plan = keeping.plan(programme, year == null ? 0 : year);
    }
    return plan;
  }

  public String say(Requirement requirement) {
    if (sentence == null) {
      sentence =
          new RequirementSentence(
              new RequisiteSentence(catalogue.titles(getPlan().courses()), language.getLocale()),
              language.getLocale());
    }
    return sentence.of(requirement);
  }

  /** The named courses that no version is in force of when the students begin. */
  public List<String> getNotTaught() {
    if (notTaught == null) {
      notTaught = catalogue.notTaught(getPlan().courses(), getPlan().firstTerm().firstDay());
    }
    return notTaught;
  }

  public boolean isWritable() {
    return getPlan().isDraft() && policy.mayKeep(currentUser.get());
  }

  public void add() {
    keeping.add(programme, year, form.requirement(catalogue.areas()));
    form = new RequirementForm();
    reread();
  }

  public void remove(String requirement) {
    reread();
    keeping.remove(programme, year, requirement);
  }

  public void raise(String requirement) {
    reread();
    keeping.raise(programme, year, requirement);
  }

  public String publish() {
    keeping.publish(programme, year);
    messages.done("curriculum.plan.done", programme, String.valueOf(year));
    return "/curriculum/plan?faces-redirect=true&programme=" + programme + "&year=" + year;
  }

  private void reread() {
    plan = null;
    sentence = null;
    notTaught = null;
  }

  public RequirementForm getForm() {
    return form;
  }

  public String getProgramme() {
    return programme;
  }

  public void setProgramme(String programme) {
    this.programme = programme;
  }

  public Integer getYear() {
    return year;
  }

  public void setYear(Integer year) {
    this.year = year;
  }
}
