package org.meristem.curriculum.outcome;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.meristem.curriculum.Programme;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;

/** Something that those who end a programme can do. */
@Entity
@Table(name = "programme_outcome")
public class ProgrammeOutcome extends StoredRecord {
  private static final String CODE = "[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,19}";

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "programme_id")
  private Programme programme;

  private String code;
  @Embedded private BilingualText text;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected ProgrammeOutcome() {}

  /**
   * @throws RuleViolation {@code curriculum.keep.code} for a code with spaces or signs, and as
   *     {@link #say}
   */
  ProgrammeOutcome(Programme programme, String code, BilingualText text, Instant now) {
    if (code == null || !code.matches(CODE)) {
      throw new RuleViolation("curriculum.keep.code");
    }
    this.programme = programme;
    this.code = code;
    say(text, now);
  }

  /**
   * @throws RuleViolation {@code curriculum.keep.names} where a language is missing
   */
  void say(BilingualText newText, Instant now) {
    if (newText.en() == null || newText.zh() == null) {
      throw new RuleViolation("curriculum.keep.names");
    }
    text = newText;
    changedAt = now;
  }

  public Programme programme() {
    return programme;
  }

  public String code() {
    return code;
  }

  public BilingualText text() {
    return text;
  }

  public Instant changedAt() {
    return changedAt;
  }
}
