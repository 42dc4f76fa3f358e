package org.meristem.evaluation.template;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.meristem.platform.BilingualText;
import org.meristem.platform.Identifier;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;
import org.meristem.talent.Stage;

/**
 * A version of what a kind of work is judged by: weighted criteria with anchored scales. A draft
 * until it is published; whatever is changed after that makes it a draft again, until evaluators
 * are asked to judge by it: then it is frozen, and a change is a new version.
 */
@Entity
@Table(name = "evaluation_template")
public class Template extends StoredRecord {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private String code;

  @Column(name = "version_number")
  private int number;

  @Embedded
  @AttributeOverride(name = "en", column = @Column(name = "name_en"))
  @AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
  private BilingualText name;

  @Enumerated(EnumType.STRING)
  @Column(name = "work_kind")
  private WorkKind kind;

  @Column(name = "double_blind")
  private boolean blind;

  @Enumerated(EnumType.STRING)
  @Column(name = "candidate_order")
  private CandidateOrder order;

  @Convert(converter = ShownConverter.class)
  private Set<Shown> shown;

  @Enumerated(EnumType.STRING)
  @Column(name = "template_state")
  private TemplateState state;

  private boolean frozen;

  @Column(name = "published_by")
  private String publishedBy;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "override_reason")
  private String overrideReason;

  @OneToMany(mappedBy = "template", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("position")
  private List<Criterion> criteria = new ArrayList<>();

  protected Template() {}

  public Template(String code, BilingualText name, WorkKind kind) {
    this(code, 1, TemplateText.usual(name, kind));
  }

  private Template(String code, int number, TemplateText text) {
    this.code = Identifier.of(code);
    this.number = number;
    describe(text);
  }

  /**
   * The next version, a draft that says the same.
   *
   * @throws RuleViolation {@code evaluation.template.draft} where this one can still be changed
   */
  Template next() {
    if (!frozen) {
      throw new RuleViolation("evaluation.template.draft");
    }
    var next = new Template(code, number + 1, text());
    criteria.forEach(criterion -> new Criterion(next, criterion.code(), criterion.text()));
    return next;
  }

  /** A draft of another template that says the same. */
  Template copy(String newCode, BilingualText newName) {
    var copy =
        new Template(newCode, 1, new TemplateText(newName, kind, blind, order, Set.copyOf(shown)));
    criteria.forEach(criterion -> new Criterion(copy, criterion.code(), criterion.text()));
    return copy;
  }

  /**
   * @throws RuleViolation {@code evaluation.template.frozen} where somebody is judged by it
   */
  public void describe(TemplateText text) {
    change();
    name = text.name();
    kind = text.kind();
    blind = text.blind();
    order = text.order();
    shown = text.shown();
  }

  /** Whatever is changed has to be looked at again before anybody is judged by it. */
  private void change() {
    if (frozen) {
      throw new RuleViolation("evaluation.template.frozen", code, String.valueOf(number));
    }
    state = TemplateState.DRAFT;
    overrideReason = null;
  }

  void add(Criterion criterion) {
    change();
    criteria.add(criterion);
  }

  /**
   * @throws RuleViolation {@code evaluation.template.frozen} where somebody is judged by it
   */
  public void describe(Criterion criterion, CriterionText text) {
    change();
    criterion.describe(text);
  }

  /**
   * @throws RuleViolation {@code evaluation.template.frozen} where somebody is judged by it
   */
  public void remove(Criterion criterion) {
    change();
    criteria.remove(criterion);
    renumber();
  }

  /**
   * Takes out a criterion that was added by mistake; the others keep the positions that they had.
   *
   * @throws RuleViolation as {@link #remove}
   */
  public void removeKeepingPositions(Criterion criterion) {
    change();
    criteria.remove(criterion);
  }

  /** One place up in the form; the first stays. */
  void raise(Criterion criterion) {
    change();
    var place = criteria.indexOf(criterion);
    if (place > 0) {
      criteria.add(place - 1, criteria.remove(place));
      renumber();
    }
  }

  private void renumber() {
    for (var i = 0; i < criteria.size(); i++) {
      criteria.get(i).describe(criteria.get(i).text().at(i + 1));
    }
  }

  /**
   * From then on rounds can be opened with it.
   *
   * @param flagged whether the guard has flagged something
   * @param reason why it is published all the same; null where nothing is flagged
   * @throws RuleViolation {@code evaluation.template.published} where it is, {@code .weights} where
   *     those that one candidate is judged by do not sum to 100, {@code .words} where a name or a
   *     step of a scale is missing in one of the languages, {@code .reason} where a flag needs one
   */
  public void publish(boolean flagged, String reason, String by, Instant at) {
    if (state == TemplateState.PUBLISHED) {
      throw new RuleViolation("evaluation.template.published");
    }
    if (!isComplete()) {
      throw new RuleViolation("evaluation.template.weights");
    }
    criteria.stream()
        .filter(criterion -> !criterion.isWorded())
        .findFirst()
        .ifPresent(
            criterion -> {
              throw new RuleViolation("evaluation.template.words", criterion.code());
            });
    if (flagged && (reason == null || reason.isBlank())) {
      throw new RuleViolation("evaluation.template.reason");
    }
    state = TemplateState.PUBLISHED;
    overrideReason = flagged ? reason.strip() : null;
    publishedBy = by;
    publishedAt = at;
  }

  /**
   * Evaluators are asked to judge by it.
   *
   * @throws RuleViolation {@code evaluation.template.unpublished} unless it is published
   */
  public void freeze() {
    if (state != TemplateState.PUBLISHED) {
      throw new RuleViolation("evaluation.template.unpublished", code);
    }
    frozen = true;
  }

  /** Whether the weights by which a candidate is judged sum to 100, at whatever stage. */
  public boolean isComplete() {
    return Arrays.stream(Stage.values()).allMatch(stage -> sum(stage).compareTo(WHOLE) == 0);
  }

  /** What the weights sum to by which a candidate at this stage is judged, in percent. */
  public BigDecimal sum(Stage stage) {
    return criteria.stream()
        .filter(criterion -> criterion.isAskedOf(stage))
        .map(Criterion::weight)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  public TemplateText text() {
    return new TemplateText(name, kind, blind, order, shown);
  }

  public Optional<Criterion> criterion(String criterion) {
    return criteria.stream().filter(one -> one.code().equals(criterion)).findFirst();
  }

  public String code() {
    return code;
  }

  public int number() {
    return number;
  }

  public BilingualText name() {
    return name;
  }

  public WorkKind kind() {
    return kind;
  }

  public boolean isBlind() {
    return blind;
  }

  public CandidateOrder order() {
    return order;
  }

  public boolean shows(Shown what) {
    return shown.contains(what);
  }

  public TemplateState state() {
    return state;
  }

  public boolean isFrozen() {
    return frozen;
  }

  public String publishedBy() {
    return publishedBy;
  }

  public Instant publishedAt() {
    return publishedAt;
  }

  /** Why it was published though the guard had flagged it; null where nothing was flagged. */
  public String overrideReason() {
    return overrideReason;
  }

  public List<Criterion> criteria() {
    return List.copyOf(criteria);
  }
}
