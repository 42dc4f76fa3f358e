package org.meristem.curriculum.plan;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.meristem.curriculum.CourseArea;
import org.meristem.platform.BilingualText;
import org.meristem.platform.StoredRecord;

/** A requirement as a plan stores it. */
@Entity
@Table(name = "plan_requirement")
public class PlanRequirement extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "plan_id")
  private TrainingPlan plan;

  private int position;

  @Enumerated(EnumType.STRING)
  @Column(name = "requirement_kind")
  private RequirementKind kind;

  @Embedded
  @AttributeOverride(name = "en", column = @Column(name = "title_en"))
  @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
  private BilingualText title;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "area_id")
  @BatchFetch(BatchFetchType.IN)
  private CourseArea area;

  private BigDecimal amount;

  @ElementCollection
  @BatchFetch(BatchFetchType.IN)
  @CollectionTable(
      name = "plan_requirement_course",
      joinColumns = @JoinColumn(name = "requirement_id"))
  @Column(name = "course_code")
  @OrderColumn(name = "position")
  private List<String> courses = new ArrayList<>();

  protected PlanRequirement() {}

  PlanRequirement(TrainingPlan plan, int position, Requirement requirement) {
    this.plan = plan;
    this.position = position;
    this.kind = requirement.kind();
    this.title = requirement.title();
    this.area = requirement.area();
    this.amount = requirement.amount();
    this.courses.addAll(requirement.courses());
  }

  void moveTo(int newPosition) {
    position = newPosition;
  }

  public Requirement requirement() {
    return new Requirement(kind, title, area, amount, courses);
  }

  public TrainingPlan plan() {
    return plan;
  }

  public int position() {
    return position;
  }
}
