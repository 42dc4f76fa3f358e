package org.meristem.talent.plan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import org.meristem.people.Person;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;

/** How a plan went in a quarter, in its researcher's words, and the mentor's answer. */
@Entity
@Table(name = "quarter_note")
public class QuarterNote extends StoredRecord {
  public static final int QUARTERS = 4;
  private static final int MONTHS = 3;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "plan_id")
  private DevelopmentPlan plan;

  private int quarter;

  @Lob private String words;

  @Column(name = "written_at")
  private Instant writtenAt;

  @Lob private String answer;

  @Column(name = "answered_by")
  private String answeredBy;

  @Column(name = "answered_at")
  private Instant answeredAt;

  protected QuarterNote() {}

  QuarterNote(DevelopmentPlan plan, int quarter, String words, Instant now) {
    this.plan = plan;
    this.quarter = quarter;
    write(words, now);
  }

  /**
   * @throws RuleViolation {@code talent.plan.words} without any, {@code talent.note.answered} once
   *     the mentor has answered
   */
  final void write(String newWords, Instant now) {
    if (answer != null) {
      throw new RuleViolation("talent.note.answered");
    }
    words = needed(newWords);
    writtenAt = now;
  }

  /**
   * @throws RuleViolation {@code talent.plan.words} without any
   */
  void answer(Person mentor, String newAnswer, Instant now) {
    answer = needed(newAnswer);
    answeredBy = mentor.name();
    answeredAt = now;
  }

  private static String needed(String text) {
    if (text == null || text.isBlank()) {
      throw new RuleViolation("talent.plan.words");
    }
    return text.strip();
  }

  /** The day on which a quarter of a year begins. */
  public static LocalDate begins(int year, int quarter) {
    return LocalDate.of(year, Month.JANUARY, 1).plusMonths(MONTHS * (quarter - 1L));
  }

  public DevelopmentPlan plan() {
    return plan;
  }

  /** 1 to 4. */
  public int quarter() {
    return quarter;
  }

  public String words() {
    return words;
  }

  public Instant writtenAt() {
    return writtenAt;
  }

  public String answer() {
    return answer;
  }

  public String answeredBy() {
    return answeredBy;
  }

  public Instant answeredAt() {
    return answeredAt;
  }
}
