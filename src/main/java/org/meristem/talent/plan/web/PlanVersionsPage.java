package org.meristem.talent.plan.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.meristem.platform.NotFound;
import org.meristem.platform.web.Language;
import org.meristem.talent.plan.AgreedPlan;
import org.meristem.talent.plan.PlanDiff;
import org.meristem.talent.plan.PlanLine;
import org.meristem.talent.plan.PlanReading;
import org.meristem.talent.plan.PlanView;

/** What was agreed each time, two versions or two years side by side. */
@Named
@RequestScoped
public class PlanVersionsPage {
  @Inject private PlanReading reading;
  @Inject private Language language;

  private Long id;
  private Integer before;
  private Integer after;
  private Long other;
  private PlanView view;
  private List<PlanLine> years;
  private AgreedPlan otherPlan;

  /** Where none are asked for, the last two are compared. */
  public void load() {
    var last = getVersions().size();
    before = before == null ? Math.max(1, last - 1) : before;
    after = after == null ? last : after;
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

  public List<AgreedPlan> getVersions() {
    return getView().plan().versions();
  }

  /** The versions that were chosen, else the last two, word by word. */
  public List<PlanDiff.Line> getLines() {
    return PlanDiff.ofTexts(version(before).text(), version(after).text(), language.getLocale());
  }

  private AgreedPlan version(int number) {
    return getVersions().stream()
        .filter(one -> one.number() == number)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Other years that this one can be compared with. */
  public List<PlanLine> getYears() {
    if (years == null) {
      years = reading.otherYears(getView());
    }
    return years;
  }

  /** The chosen other year as it was last agreed. */
  public AgreedPlan getOtherPlan() {
    if (otherPlan == null && other != null) {
      otherPlan = reading.version(other, null);
      if (getYears().stream().noneMatch(one -> one.id().equals(other))) {
        throw new NotFound();
      }
    }
    return otherPlan;
  }

  /** Both years, the earlier one first. */
  public List<PlanDiff.Line> getYearLines() {
    return PlanDiff.ofYears(getEarlier().text(), getLater().text(), language.getLocale());
  }

  public AgreedPlan getEarlier() {
    return isOtherEarlier() ? getOtherPlan() : inForce();
  }

  public AgreedPlan getLater() {
    return isOtherEarlier() ? inForce() : getOtherPlan();
  }

  private boolean isOtherEarlier() {
    return getOtherPlan().plan().year() < getView().plan().year();
  }

  private AgreedPlan inForce() {
    return getView().plan().inForce().orElseThrow(NotFound::new);
  }

  public Integer getBefore() {
    return before;
  }

  public void setBefore(Integer before) {
    this.before = before;
  }

  public Integer getAfter() {
    return after;
  }

  public void setAfter(Integer after) {
    this.after = after;
  }

  public Long getOther() {
    return other;
  }

  public void setOther(Long other) {
    this.other = other;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
