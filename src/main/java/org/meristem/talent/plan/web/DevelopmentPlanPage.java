package org.meristem.talent.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.meristem.platform.NotFound;
import org.meristem.platform.RecordHistory;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.web.Language;
import org.meristem.platform.web.Messages;
import org.meristem.talent.plan.PlanDiff;
import org.meristem.talent.plan.PlanReading;
import org.meristem.talent.plan.PlanView;
import org.meristem.talent.plan.PlanWriting;
import org.primefaces.PrimeFaces;

/** One plan: the form that keeps itself while its researcher writes, else what it says. */
@Named
@ViewScoped
public class DevelopmentPlanPage implements Serializable {
  @Inject private PlanReading reading;
  @Inject private PlanWriting writing;
  @Inject private Language language;
  @Inject private Messages messages;

  private Long id;
  private int seen;
  private PlanForm form;
  private boolean overtaken;
  private transient PlanView view;
  private transient List<RecordHistory.Entry> steps;

  public void load() {
    if (form == null) {
      form = new PlanForm(getView().text());
      seen = getView().plan().version();
    }
  }

  /** Keeps the draft; called by the page after a pause in typing. */
  public void keep() {
    if (store()) {
      PrimeFaces.current().ajax().addCallbackParam("kept", true);
    }
  }

  /**
   * Stores the form; where another window has stored something since, shows that beside it instead.
   * One at a time, since a save may be under way when one hands it over.
   */
  private synchronized boolean store() {
    view = null;
    try {
      seen = writing.keep(id, seen, form.text()).version();
      return true;
    } catch (RuleViolation refused) {
      if (!refused.key().equals("talent.plan.overtaken")) {
        throw refused;
      }
      overtaken = true;
      return false;
    }
  }

  /** Of two texts, this window's: the next save stores it. */
  public void keepMine() {
    seen = getView().plan().version();
    overtaken = false;
    keep();
  }

  /** Of two texts, the stored one: this window shows it. */
  public String takeTheirs() {
    return again();
  }

  public void addGoal() {
    form.addGoal();
    keep();
  }

  /** By Ajax, so that no later reload of a refused page sends an old form again. */
  public String hand() {
    if (!store()) {
      return null;
    }
    writing.hand(id);
    messages.done("talent.plan.handed");
    return again();
  }

  private String again() {
    return "/talent/plan?faces-redirect=true&id=" + id;
  }

  public PlanView getView() {
    if (view == null) {
      if (id == null) {
        throw new NotFound();
      }
      view = reading.view(id);
    }
    return view;
  }

  public List<RecordHistory.Entry> getSteps() {
    if (steps == null) {
      steps = reading.steps(getView());
    }
    return steps;
  }

  /** Where the stored text says something else than this window's. */
  public List<PlanDiff.Line> getTheirChanges() {
    return PlanDiff.ofTexts(form.text(), getView().plan().text(), language.getLocale()).stream()
        .filter(PlanDiff.Line::isChanged)
        .toList();
  }

  public boolean isOvertaken() {
    return overtaken;
  }

  public long getUnassessed() {
    return form.text().unassessed();
  }

  public int getGoalCount() {
    return form.text().goals().size();
  }

  public PlanForm getForm() {
    return form;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
