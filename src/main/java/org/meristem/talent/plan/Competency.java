package org.meristem.talent.plan;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.meristem.platform.BilingualText;
import org.meristem.platform.StoredRecord;

/** Something that a researcher can be good at, in a numbered list that never changes. */
@Entity
@Table(name = "competency")
public class Competency extends StoredRecord {
  @Column(name = "list_number")
  private int list;

  private int place;
  private String code;

  @Embedded
  @AttributeOverride(name = "en", column = @Column(name = "domain_en"))
  @AttributeOverride(name = "zh", column = @Column(name = "domain_zh"))
  private BilingualText domain;

  @Embedded
  @AttributeOverride(name = "en", column = @Column(name = "name_en"))
  @AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
  private BilingualText name;

  private String source;

  protected Competency() {}

  /**
   * @param list which list it is in
   * @param place where in the list, from 1
   * @param source the framework that it follows
   */
  Competency(
      int list, int place, String code, BilingualText domain, BilingualText name, String source) {
    this.list = list;
    this.place = place;
    this.code = code;
    this.domain = domain;
    this.name = name;
    this.source = source;
  }

  public int list() {
    return list;
  }

  /** This competency in a plan that is begun. */
  CompetencyLine unassessed() {
    return new CompetencyLine(code, domain, name, source, null, null, null);
  }
}
