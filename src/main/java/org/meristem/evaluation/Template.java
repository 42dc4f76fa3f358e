package org.meristem.evaluation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.meristem.platform.BilingualText;
import org.meristem.platform.StoredRecord;

/** What a kind of work is judged by: weighted criteria with anchored scales. */
@Entity
@Table(name = "evaluation_template")
public class Template extends StoredRecord {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private String code;

  @Embedded
  @AttributeOverride(name = "en", column = @Column(name = "name_en"))
  @AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
  private BilingualText name;

  @Enumerated(EnumType.STRING)
  @Column(name = "work_kind")
  private WorkKind kind;

  @OneToMany(mappedBy = "template", cascade = CascadeType.PERSIST)
  @OrderBy("position")
  private List<Criterion> criteria = new ArrayList<>();

  protected Template() {}

  public Template(String code, BilingualText name, WorkKind kind) {
    this.code = code;
    describe(name, kind);
  }

  public void describe(BilingualText newName, WorkKind newKind) {
    name = newName;
    kind = newKind;
  }

  void add(Criterion criterion) {
    criteria.add(criterion);
  }

  /** Whether the weights sum to 100, so that a round can be opened from it. */
  public boolean isComplete() {
    return criteria.stream()
            .map(Criterion::weight)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .compareTo(WHOLE)
        == 0;
  }

  public String code() {
    return code;
  }

  public BilingualText name() {
    return name;
  }

  public WorkKind kind() {
    return kind;
  }

  public List<Criterion> criteria() {
    return List.copyOf(criteria);
  }
}
