package org.meristem.talent.eligibility;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.meristem.platform.BilingualText;
import org.meristem.platform.StoredRecord;

/** A version of a rule. Nothing of it is ever changed: what was said by it stays explained. */
@Entity
@Table(name = "eligibility_rule")
public class EligibilityRule extends StoredRecord {
  private String code;

  @Column(name = "version_number")
  private int number;

  @Embedded
  @AttributeOverride(name = "en", column = @Column(name = "name_en"))
  @AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
  private BilingualText name;

  @Embedded
  @AttributeOverride(name = "en", column = @Column(name = "wording_en"))
  @AttributeOverride(name = "zh", column = @Column(name = "wording_zh"))
  private BilingualText wording;

  private String source;

  @Column(name = "source_on")
  private LocalDate sourceDay;

  @Column(name = "source_note")
  private String note;

  @Convert(converter = TermsConverter.class)
  private RuleTerms terms;

  @Column(name = "made_by")
  private String madeBy;

  @Column(name = "made_at")
  private Instant madeAt;

  protected EligibilityRule() {}

  EligibilityRule(String code, int number, RuleText text, RuleTerms terms, String by, Instant at) {
    this.code = code;
    this.number = number;
    this.name = text.name();
    this.wording = text.text();
    this.source = text.source();
    this.sourceDay = text.dated();
    this.note = text.note();
    this.terms = terms;
    this.madeBy = by;
    this.madeAt = at;
  }

  public String code() {
    return code;
  }

  Rule.Version said() {
    return new Rule.Version(
        number, new RuleText(name, wording, source, sourceDay, note), terms, madeBy, madeAt);
  }
}
