package org.meristem.evaluation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.meristem.platform.BilingualText;
import org.meristem.platform.StoredRecord;

/** One thing that is judged, on a scale from 1 to 5 whose steps are said in words. */
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

  protected Criterion() {}

  public Criterion(Template template, String code, CriterionText text) {
    this.template = template;
    this.code = code;
    describe(text);
    template.add(this);
  }

  public void describe(CriterionText text) {
    position = text.position();
    name = text.name();
    question = text.question();
    weight = text.weight();
    naAllowed = text.naAllowed();
    anchors = text.anchors();
  }

  public CriterionText text() {
    return new CriterionText(position, name, question, weight, naAllowed, anchors);
  }

  /** What the steps 1 to 5 mean, in a language. */
  public List<String> anchors(Locale locale) {
    return anchors == null ? List.of() : List.of(anchors.in(locale).split("\\|"));
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

  public boolean isNaAllowed() {
    return naAllowed;
  }
}
