package org.meristem.curriculum.outcome.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.meristem.curriculum.CurriculumPolicy;
import org.meristem.curriculum.outcome.Contribution;
import org.meristem.curriculum.outcome.Coverage;
import org.meristem.curriculum.outcome.OutcomeKeeping;
import org.meristem.curriculum.outcome.OutcomeMap;
import org.meristem.curriculum.outcome.ProgrammeOutcome;
import org.meristem.curriculum.plan.PlanKeeping;
import org.meristem.curriculum.plan.TrainingPlan;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.web.Messages;

/** The outcomes of a programme, the map to those of its courses, and what the plan covers. */
@Named
@ViewScoped
public class OutcomesPage implements Serializable {
  @Inject private OutcomeKeeping keeping;
  @Inject private PlanKeeping plans;
  @Inject private CurriculumPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Messages messages;

  private String programme;
  private Integer year;
  private String code;
  private String edited;
  private Integer seen;
  private String en;
  private String zh;
  private List<MapRow> rows;
  private transient TrainingPlan plan;
  private transient OutcomeMap map;
  private transient Coverage coverage;

  public void load() {
    getPlan();
  }

  public TrainingPlan getPlan() {
    if (plan == null) {
      plan = plans.plan(programme, year == null ? 0 : year);
    }
    return plan;
  }

  public OutcomeMap getMap() {
    if (map == null) {
      map = keeping.map(getPlan());
    }
    return map;
  }

  public Coverage getCoverage() {
    if (coverage == null) {
      coverage = keeping.coverage(getPlan());
    }
    return coverage;
  }

  /** The map line by line; kept while one types in it. */
  public List<MapRow> getRows() {
    if (rows == null) {
      rows = MapRow.of(getMap());
    }
    return rows;
  }

  /** Keeps what was typed in a cell; what is no letter of the map leaves it as it was. */
  public void mark(MapRow row, MapRow.Cell cell) {
    try {
      var contributions = Contribution.of(cell.getLetters() == null ? "" : cell.getLetters());
      keeping.link(programme, cell.getOutcome(), row.getCourse(), row.getId(), contributions);
      cell.keep(Contribution.letters(contributions));
      map = null;
    } catch (RuleViolation refused) {
      cell.takeBack();
      throw refused;
    }
  }

  public boolean isWritable() {
    return policy.mayKeep(currentUser.get());
  }

  public Contribution[] getContributions() {
    return Contribution.values();
  }

  /** Adds an outcome, or gives the one that is being edited other words. */
  public void keep() {
    try {
      keeping.keep(
          programme, code, Objects.equals(code, edited) ? seen : null, new BilingualText(en, zh));
    } catch (RuleViolation refusal) {
      if (!refusal.key().equals(OutcomeKeeping.EXISTS)) {
        throw refusal;
      }
      messages.refuse("map:code", refusal);
      return;
    }
    edited = null;
    code = null;
    seen = null;
    en = null;
    zh = null;
    reread();
  }

  /** Puts an outcome's words into the form. */
  public void edit(ProgrammeOutcome outcome) {
    code = outcome.code();
    edited = code;
    seen = outcome.version();
    en = outcome.text().en();
    zh = outcome.text().zh();
  }

  public void remove(String outcome) {
    keeping.remove(programme, outcome);
    reread();
  }

  private void reread() {
    map = null;
    rows = null;
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

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getEn() {
    return en;
  }

  public void setEn(String en) {
    this.en = en;
  }

  public String getZh() {
    return zh;
  }

  public void setZh(String zh) {
    this.zh = zh;
  }
}
