package org.meristem.curriculum.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.meristem.curriculum.AcademicTerm;
import org.meristem.curriculum.AcademicTerm.Season;
import org.meristem.curriculum.Programme;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;

/**
 * What a programme asks of those who enter in one year. Students are pinned to it: once published
 * it never changes.
 */
@Entity
@Table(name = "training_plan")
public class TrainingPlan extends StoredRecord {
  private static final int FIRST_YEAR = 1950;
  private static final int LAST_YEAR = 2100;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "programme_id")
  private Programme programme;

  @Column(name = "entry_year")
  private int entryYear;

  @Enumerated(EnumType.STRING)
  @Column(name = "plan_state")
  private PlanState state;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "published_by")
  private String publishedBy;

  @Column(name = "changed_at")
  private Instant changedAt;

  @OneToMany(mappedBy = "plan", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("position")
  private List<PlanRequirement> requirements = new ArrayList<>();

  protected TrainingPlan() {}

  /**
   * @throws RuleViolation {@code curriculum.plan.year} for a year beyond 1950 to 2100
   */
  public TrainingPlan(Programme programme, int entryYear) {
    if (entryYear < FIRST_YEAR || entryYear > LAST_YEAR) {
      throw new RuleViolation(
          "curriculum.plan.year", String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
    }
    this.programme = programme;
    this.entryYear = entryYear;
    this.state = PlanState.DRAFT;
  }

  /**
   * @throws RuleViolation {@code curriculum.plan.published} once it is published, {@code
   *     curriculum.plan.twice} where it asks for just that already, {@code curriculum.plan.rival}
   *     where it gives another amount of the same
   */
  public void add(Requirement requirement) {
    requireDraft();
    if (requirements().stream().anyMatch(one -> one.toString().equals(requirement.toString()))) {
      throw new RuleViolation("curriculum.plan.twice");
    }
    requirement.requireWhole();
    requireNoRival(requirement, requirements());
    take(requirement);
  }

  /** As another plan has it; {@link #publish} looks whether all is as it may be. */
  void take(Requirement requirement) {
    requirements.add(new PlanRequirement(this, requirements.size() + 1, requirement));
  }

  private static void requireNoRival(Requirement requirement, List<Requirement> others) {
    if (others.stream().anyMatch(requirement::isRivalOf)) {
      throw new RuleViolation("curriculum.plan.rival", requirement.kind());
    }
  }

  /** It was begun, changed or published. */
  void changed(Instant now) {
    changedAt = now;
  }

  /**
   * @param requirement what is asked for, in codes and figures; no plan asks for the same twice
   * @throws RuleViolation {@code curriculum.plan.published} once it is published, {@code
   *     platform.list.changed} where it does not ask for that
   */
  public void remove(String requirement) {
    requireDraft();
    requirements.remove(place(requirement));
    number();
  }

  /**
   * One place up in the list; the first stays.
   *
   * @throws RuleViolation as {@link #remove}
   */
  public void raise(String requirement) {
    requireDraft();
    var place = place(requirement);
    if (place > 0) {
      requirements.add(place - 1, requirements.remove(place));
      number();
    }
  }

  private int place(String requirement) {
    var place = requirements().stream().map(Requirement::toString).toList().indexOf(requirement);
    if (place < 0) {
      throw new RuleViolation("platform.list.changed");
    }
    return place;
  }

  private void number() {
    for (var i = 0; i < requirements.size(); i++) {
      requirements.get(i).moveTo(i + 1);
    }
  }

  /**
   * @throws RuleViolation {@code curriculum.plan.empty} where it asks for nothing, and as {@link
   *     #add} where something is as it may not be
   */
  public void publish(String by, Instant at) {
    requireDraft();
    if (requirements.isEmpty()) {
      throw new RuleViolation("curriculum.plan.empty");
    }
    var all = requirements();
    all.forEach(Requirement::requireWhole);
    for (var i = 0; i < all.size(); i++) {
      requireNoRival(all.get(i), all.subList(0, i));
    }
    state = PlanState.PUBLISHED;
    publishedBy = by;
    publishedAt = at;
  }

  private void requireDraft() {
    if (state != PlanState.DRAFT) {
      throw new RuleViolation("curriculum.plan.published");
    }
  }

  public Programme programme() {
    return programme;
  }

  public int entryYear() {
    return entryYear;
  }

  /** The term in which its students begin. */
  public AcademicTerm firstTerm() {
    return new AcademicTerm(entryYear, Season.AUTUMN);
  }

  public PlanState state() {
    return state;
  }

  public boolean isDraft() {
    return state == PlanState.DRAFT;
  }

  public Instant publishedAt() {
    return publishedAt;
  }

  /** When it was last begun, changed or published; null where that was before this was noted. */
  public Instant changedAt() {
    return changedAt == null ? publishedAt : changedAt;
  }

  public String publishedBy() {
    return publishedBy;
  }

  /** The codes of the courses that it names. */
  public Set<String> courses() {
    return requirements().stream()
        .flatMap(requirement -> requirement.courses().stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The codes of the areas in which it asks for credits. */
  public Set<String> areas() {
    return requirements().stream()
        .filter(requirement -> requirement.area() != null)
        .map(requirement -> requirement.area().code())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** In the order in which the plan lists them. */
  public List<Requirement> requirements() {
    return requirements.stream().map(PlanRequirement::requirement).toList();
  }
}
