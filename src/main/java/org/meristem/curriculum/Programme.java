package org.meristem.curriculum;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.meristem.platform.BilingualText;
import org.meristem.platform.Identifier;
import org.meristem.platform.StoredRecord;

/** A way to a degree in a discipline; the degree's category belongs here, not to the discipline. */
@Entity
@Table(name = "programme")
public class Programme extends StoredRecord {
  private String code;

  @Embedded
  @AttributeOverride(name = "en", column = @Column(name = "name_en"))
  @AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
  private BilingualText name;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "discipline_id")
  private Discipline discipline;

  @Enumerated(EnumType.STRING)
  @Column(name = "programme_type")
  private ProgrammeType type;

  @Enumerated(EnumType.STRING)
  @Column(name = "degree_category")
  private DegreeCategory degreeCategory;

  /**
   * When its outcomes or what leads there last changed. Written and read by queries only, so that
   * people who fill the map at the same time do not overtake each other.
   */
  @Column(name = "map_changed_at")
  private Instant mapChangedAt;

  protected Programme() {}

  public Programme(
      String code,
      BilingualText name,
      Discipline discipline,
      ProgrammeType type,
      DegreeCategory degreeCategory) {
    this.code = Identifier.of(code);
    describe(name, discipline, type, degreeCategory);
  }

  public void describe(
      BilingualText newName,
      Discipline newDiscipline,
      ProgrammeType newType,
      DegreeCategory newDegreeCategory) {
    discipline = newDiscipline;
    name = newName;
    type = newType;
    degreeCategory = newDegreeCategory;
  }

  public String code() {
    return code;
  }

  public BilingualText name() {
    return name;
  }

  public Discipline discipline() {
    return discipline;
  }

  public ProgrammeType type() {
    return type;
  }

  public DegreeCategory degreeCategory() {
    return degreeCategory;
  }
}
