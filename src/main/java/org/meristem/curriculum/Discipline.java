package org.meristem.curriculum;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.meristem.platform.BilingualText;
import org.meristem.platform.Identifier;
import org.meristem.platform.StoredRecord;

/** A field of study as the national catalogue numbers it, with one main code and alternates. */
@Entity
@Table(name = "discipline")
public class Discipline extends StoredRecord {
  private String code;

  @Column(name = "alternate_codes")
  private String alternateCodes;

  @Embedded
  @AttributeOverride(name = "en", column = @Column(name = "name_en"))
  @AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
  private BilingualText name;

  protected Discipline() {}

  /**
   * @param alternateCodes separated by spaces, or null
   */
  public Discipline(String code, BilingualText name, String alternateCodes) {
    this.code = Identifier.of(code);
    describe(name, alternateCodes);
  }

  public void describe(BilingualText newName, String newAlternateCodes) {
    name = newName;
    alternateCodes = newAlternateCodes;
  }

  public String code() {
    return code;
  }

  public String alternateCodes() {
    return alternateCodes;
  }

  public BilingualText name() {
    return name;
  }
}
