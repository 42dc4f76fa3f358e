package org.meristem.evaluation.template;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.meristem.platform.BilingualText;
import org.meristem.platform.Identifier;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;
import org.meristem.talent.AchievementKind;
import org.meristem.talent.AchievementKindsConverter;
import org.meristem.talent.Stage;
import org.meristem.talent.StagesConverter;

/**
 * One thing that is judged: on a scale from 1 to 5 whose steps are said in words or, without a
 * weight, in words only.
 */
@Entity
@Table(name = "criterion")
public class Criterion extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "template_id")
  private Template template;

  private String code;
  private int position;

  @Embedded
  @AttributeOverride(name = "en", column = @Column(name = "name_en"))
  @AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
  private BilingualText name;

  @Embedded
  @AttributeOverride(name = "en", column = @Column(name = "question_en"))
  @AttributeOverride(name = "zh", column = @Column(name = "question_zh"))
  private BilingualText question;

  private BigDecimal weight;

  @Column(name = "na_allowed")
  private boolean naAllowed;

  @Embedded
  @AttributeOverride(name = "en", column = @Column(name = "anchors_en"))
  @AttributeOverride(name = "zh", column = @Column(name = "anchors_zh"))
  private BilingualText anchors;

  private Integer gate;

  @Convert(converter = StagesConverter.class)
  private Set<Stage> stages = Set.of();

  @Convert(converter = AchievementKindsConverter.class)
  private Set<AchievementKind> evidence = Set.of();

  protected Criterion() {}

  /**
   * @throws RuleViolation {@code evaluation.template.frozen} where somebody is judged by the
   *     template
   */
  public Criterion(Template template, String code, CriterionText text) {
    this.template = template;
    this.code = Identifier.of(code);
    describe(text);
    template.add(this);
  }

  void describe(CriterionText text) {
    position = text.position();
    name = text.name();
    question = text.question();
    weight = text.weight();
    naAllowed = text.naAllowed();
    anchors = text.anchors();
    gate = text.gate();
    stages = text.stages();
    evidence = text.evidence();
  }

  public CriterionText text() {
    return new CriterionText(
        position, name, question, weight, naAllowed, anchors, gate, stages, evidence);
  }

  /** Whether its name and every step of its scale are there in both languages. */
  boolean isWorded() {
    return name.en() != null
        && name.zh() != null
        && (!isScored() || isWorded(anchors.en()) && isWorded(anchors.zh()));
  }

  private static boolean isWorded(String steps) {
    return steps != null
        && Arrays.stream(steps.split("\\|", -1)).filter(step -> !step.isBlank()).count()
            == CriterionText.STEPS;
  }

  /** What the steps 1 to 5 mean, in a language. */
  public List<String> anchors(Locale locale) {
    var words = anchors.in(locale);
    return words.isEmpty() ? List.of() : List.of(words.split("\\|", -1));
  }

  public Template template() {
    return template;
  }

  public String code() {
    return code;
  }

  public BilingualText name() {
    return name;
  }

  public BilingualText question() {
    return question;
  }

  public BigDecimal weight() {
    return weight;
  }

  /** Whether it is answered by a score; otherwise in words only. */
  public boolean isScored() {
    return weight.signum() > 0;
  }

  /** Whether it is asked of a candidate at this stage. */
  public boolean isAskedOf(Stage stage) {
    return stages.isEmpty() || stages.contains(stage);
  }

  public Integer gate() {
    return gate;
  }

  public Set<Stage> stages() {
    return stages;
  }

  /** In the order of their kinds. */
  public List<AchievementKind> evidence() {
    return evidence.stream().sorted().toList();
  }

  public int position() {
    return position;
  }

  public boolean isNaAllowed() {
    return naAllowed;
  }
}
