package org.meristem.evaluation.template.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.meristem.evaluation.template.Criterion;
import org.meristem.evaluation.template.CriterionText;
import org.meristem.platform.BilingualText;
import org.meristem.talent.AchievementKind;
import org.meristem.talent.Stage;

/** A criterion while it is written. */
public class CriterionForm implements Serializable {
  private final List<ScaleStep> steps =
      IntStream.rangeClosed(1, CriterionText.STEPS).mapToObj(ScaleStep::new).toList();

  private Integer seen;
  private String code;
  private String nameEn;
  private String nameZh;
  private String questionEn;
  private String questionZh;
  private BigDecimal weight = BigDecimal.ZERO;
  private boolean naAllowed;
  private Integer gate;
  private List<Stage> stages = List.of();
  private List<AchievementKind> evidence = List.of();

  /** The form for a new criterion, or for one that stands. */
  static CriterionForm of(Criterion criterion) {
    var form = new CriterionForm();
    if (criterion != null) {
      form.seen = criterion.version();
      form.show(criterion.code(), criterion.text());
    }
    return form;
  }

  private void show(String shownCode, CriterionText text) {
    code = shownCode;
    nameEn = text.name().en();
    nameZh = text.name().zh();
    questionEn = text.question().en();
    questionZh = text.question().zh();
    weight = text.weight();
    naAllowed = text.naAllowed();
    gate = text.gate();
    stages = List.copyOf(text.stages());
    evidence = List.copyOf(text.evidence());
    var en = words(text.anchors().en());
    var zh = words(text.anchors().zh());
    for (var step : steps) {
      step.setEn(step.getNumber() <= en.length ? en[step.getNumber() - 1].strip() : null);
      step.setZh(step.getNumber() <= zh.length ? zh[step.getNumber() - 1].strip() : null);
    }
  }

  private static String[] words(String anchors) {
    return anchors == null ? new String[0] : anchors.split("\\|", -1);
  }

  CriterionText text() {
    return new CriterionText(
        1,
        new BilingualText(nameEn, nameZh),
        new BilingualText(questionEn, questionZh),
        weight == null ? BigDecimal.ZERO : weight,
        naAllowed,
        new BilingualText(anchors(ScaleStep::getEn), anchors(ScaleStep::getZh)),
        gate,
        Set.copyOf(stages),
        Set.copyOf(evidence));
  }

  /** Null where no step is said in the language. */
  private String anchors(Function<ScaleStep, String> language) {
    var words =
        steps.stream()
            .map(language)
            .map(word -> word == null ? "" : word.replace('|', '/').strip())
            .toList();
    return words.stream().allMatch(String::isEmpty)
        ? null
        : words.stream().collect(Collectors.joining("|"));
  }

  /** The stored version that the form began with; null for a new criterion. */
  Integer getSeen() {
    return seen;
  }

  public List<ScaleStep> getSteps() {
    return steps;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public String getNameZh() {
    return nameZh;
  }

  public void setNameZh(String nameZh) {
    this.nameZh = nameZh;
  }

  public String getQuestionEn() {
    return questionEn;
  }

  public void setQuestionEn(String questionEn) {
    this.questionEn = questionEn;
  }

  public String getQuestionZh() {
    return questionZh;
  }

  public void setQuestionZh(String questionZh) {
    this.questionZh = questionZh;
  }

  public BigDecimal getWeight() {
    return weight;
  }

  public void setWeight(BigDecimal weight) {
    this.weight = weight;
  }

  public boolean isNaAllowed() {
    return naAllowed;
  }

  public void setNaAllowed(boolean naAllowed) {
    this.naAllowed = naAllowed;
  }

  public Integer getGate() {
    return gate;
  }

  public void setGate(Integer gate) {
    this.gate = gate;
  }

  public List<Stage> getStages() {
    return stages;
  }

  public void setStages(List<Stage> stages) {
    this.stages = stages;
  }

  public List<AchievementKind> getEvidence() {
    return evidence;
  }

  public void setEvidence(List<AchievementKind> evidence) {
    this.evidence = evidence;
  }
}
