package org.meristem.talent.plan.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.meristem.talent.plan.DevelopmentPlan;
import org.meristem.talent.plan.PlanNotes;
import org.meristem.talent.plan.QuarterNote;

/** The note on a quarter while it is written or answered. */
public class NoteRow implements Serializable {
  private final int quarter;
  private final LocalDate begins;
  private final int seen;
  private final String answeredBy;
  private String words;
  private String answer;

  NoteRow(DevelopmentPlan plan, int quarter) {
    var note = plan.note(quarter);
    this.quarter = quarter;
    this.begins = QuarterNote.begins(plan.year(), quarter);
    this.seen = note.map(QuarterNote::version).orElse(PlanNotes.NONE);
    this.words = note.map(QuarterNote::words).orElse(null);
    this.answer = note.map(QuarterNote::answer).orElse(null);
    this.answeredBy = note.map(QuarterNote::answeredBy).orElse(null);
  }

  int seen() {
    return seen;
  }

  public boolean isWritten() {
    return seen != PlanNotes.NONE;
  }

  public boolean isAnswered() {
    return answeredBy != null;
  }

  public int getQuarter() {
    return quarter;
  }

  public LocalDate getBegins() {
    return begins;
  }

  public String getAnsweredBy() {
    return answeredBy;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }
}
