package org.meristem.evaluation.template.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.meristem.evaluation.guard.Flag;
import org.meristem.evaluation.guard.GuardReport;
import org.meristem.evaluation.guard.GuardRule;
import org.meristem.evaluation.template.Criterion;
import org.meristem.evaluation.template.Template;
import org.meristem.evaluation.template.TemplateKeeping;
import org.meristem.evaluation.template.TemplateReading;
import org.meristem.evaluation.template.TemplateState;
import org.meristem.platform.NotFound;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.web.Messages;
import org.meristem.talent.AchievementKind;
import org.meristem.talent.Stage;

/**
 * One version of a template: what it asks, what the guard says of it and, while it can be changed,
 * its forms.
 */
@Named
@ViewScoped
public class TemplatePage implements Serializable {
  @Inject private TemplateReading reading;
  @Inject private TemplateKeeping keeping;
  @Inject private Messages messages;

  private String code;
  private Integer number;
  private String criterion;
  private int seen;
  private String reason;
  private TemplateForm settings = new TemplateForm();
  private CriterionForm form = new CriterionForm();
  private transient List<Template> versions;
  private transient GuardReport report;

  public void load() {
    var template = getTemplate();
    number = template.number();
    seen = template.version();
    settings = TemplateForm.of(template.text());
    form = CriterionForm.of(getOpened());
  }

  public Template getTemplate() {
    return getVersions().stream()
        .filter(one -> number == null || one.number() == number)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** All versions, the newest first. */
  public List<Template> getVersions() {
    if (versions == null) {
      versions = reading.versions(code);
    }
    return versions;
  }

  public GuardReport getReport() {
    if (report == null) {
      report = reading.report(getTemplate());
    }
    return report;
  }

  /** The rules that something breaks. */
  public List<GuardRule> getFlagged() {
    return getReport().flags().stream().map(Flag::rule).distinct().sorted().toList();
  }

  public List<Flag> flags(GuardRule rule) {
    return getReport().flags().stream().filter(flag -> flag.rule() == rule).toList();
  }

  public List<Bar> getBars() {
    return getReport().weights().entrySet().stream()
        .filter(entry -> entry.getValue().signum() > 0)
        .map(entry -> new Bar(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The stages of candidates, together where their weights sum to the same. */
  public Map<BigDecimal, List<Stage>> getSums() {
    return Arrays.stream(Stage.values())
        .collect(
            Collectors.groupingBy(
                stage -> getTemplate().sum(stage), TreeMap::new, Collectors.toList()));
  }

  /** Whether it can be changed; a frozen one is changed by a new version. */
  public boolean isWritable() {
    return !getTemplate().isFrozen();
  }

  public boolean isPublishable() {
    return getTemplate().state() == TemplateState.DRAFT;
  }

  /** The criterion that the form is about, where it is not a new one. */
  public Criterion getOpened() {
    return criterion == null ? null : getTemplate().criterion(criterion).orElse(null);
  }

  public String describe() {
    keeping.describe(code, number, seen, settings.text());
    messages.done("evaluation.template.kept");
    return again();
  }

  public String keepCriterion() {
    try {
      keeping.keep(code, number, form.getCode(), form.getSeen(), form.text());
    } catch (RuleViolation refusal) {
      if (!refusal.key().equals(TemplateKeeping.CRITERION_EXISTS)) {
        throw refusal;
      }
      messages.refuse("edit:code", refusal);
      return null;
    }
    messages.done("evaluation.criterion.kept", form.getCode());
    return again();
  }

  public String remove(String which) {
    keeping.remove(code, number, which);
    messages.done("evaluation.criterion.removed", which);
    return again();
  }

  public String raise(String which) {
    keeping.raise(code, number, which);
    return again();
  }

  public String publish() {
    keeping.publish(code, number, reason);
    messages.done("evaluation.template.done", code);
    return again();
  }

  public String next() {
    number = keeping.next(code).number();
    return again();
  }

  private String again() {
    return "/evaluation/template?faces-redirect=true&code=" + code + "&number=" + number;
  }

  public Stage[] getStages() {
    return Stage.values();
  }

  public AchievementKind[] getEvidenceKinds() {
    return AchievementKind.values();
  }

  public TemplateForm getSettings() {
    return settings;
  }

  public CriterionForm getForm() {
    return form;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public Integer getNumber() {
    return number;
  }

  public void setNumber(Integer number) {
    this.number = number;
  }

  public String getCriterion() {
    return criterion;
  }

  public void setCriterion(String criterion) {
    this.criterion = criterion;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
