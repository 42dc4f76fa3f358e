package org.meristem.evaluation.result;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.meristem.evaluation.Candidate;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;

/** What was said of a candidate when the panel talked; candidates never see it. */
@Entity
@Table(name = "discussion_note")
public class DiscussionNote extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "candidate_id")
  private Candidate candidate;

  @Column(name = "written_by")
  private String by;

  @Column(name = "written_at")
  private Instant at;

  @Lob private String words;

  protected DiscussionNote() {}

  /**
   * @throws RuleViolation {@code evaluation.note.words} without words
   */
  DiscussionNote(Candidate candidate, String words, String by, Instant at) {
    if (words == null || words.isBlank()) {
      throw new RuleViolation("evaluation.note.words");
    }
    this.candidate = candidate;
    this.words = words.strip();
    this.by = by;
    this.at = at;
  }

  public Candidate candidate() {
    return candidate;
  }

  public String by() {
    return by;
  }

  public Instant at() {
    return at;
  }

  public String words() {
    return words;
  }
}
