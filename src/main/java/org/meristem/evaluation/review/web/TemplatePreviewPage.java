package org.meristem.evaluation.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.meristem.evaluation.guard.GuardReport;
import org.meristem.evaluation.template.Template;
import org.meristem.evaluation.template.TemplateReading;
import org.meristem.platform.NotFound;
import org.meristem.talent.Stage;

/** A template as an evaluator will meet it, for whoever keeps it. */
@Named
@RequestScoped
public class TemplatePreviewPage {
  @Inject private TemplateReading reading;

  private String code;
  private Integer number;
  private Stage stage = Stage.POSTDOCTORAL_FELLOW;
  private Template template;
  private List<CriterionRow> rows;

  public Template getTemplate() {
    if (template == null) {
      template =
          reading.versions(code).stream()
              .filter(one -> number == null || one.number() == number)
              .findFirst()
              .orElseThrow(NotFound::new);
    }
    return template;
  }

  public void load() {
    getTemplate();
  }

  public List<CriterionRow> getRows() {
    if (rows == null) {
      rows =
          getTemplate().criteria().stream()
              .filter(criterion -> criterion.isAskedOf(stage))
              .map(criterion -> new CriterionRow(criterion, null))
              .toList();
    }
    return rows;
  }

  public GuardReport getReport() {
    return reading.report(getTemplate());
  }

  public Stage[] getStages() {
    return Stage.values();
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

  public Stage getStage() {
    return stage;
  }

  public void setStage(Stage stage) {
    this.stage = stage == null ? Stage.POSTDOCTORAL_FELLOW : stage;
  }
}
