package org.meristem.talent.plan.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.meristem.platform.web.Messages;
import org.meristem.talent.plan.PlanMentoring;
import org.meristem.talent.plan.PlanNotes;
import org.meristem.talent.plan.PlanView;
import org.meristem.talent.plan.QuarterNote;

/** What is done with a plan once it is written: judging, notes, reopening, looking back. */
@Named
@ViewScoped
public class PlanActsPage implements Serializable {
  @Inject private PlanMentoring mentoring;
  @Inject private PlanNotes notes;
  @Inject private Messages messages;
  @Inject private Clock clock;

  private Long id;
  private int seen;
  private List<NoteRow> rows = List.of();
  private String returnWords;
  private String reopenWords;
  private String reviewWords;

  /** Takes over what the page shows. */
  public void load(PlanView view) {
    if (id == null) {
      id = view.plan().id();
      seen = view.plan().version();
      rows =
          IntStream.rangeClosed(1, QuarterNote.QUARTERS)
              .mapToObj(quarter -> new NoteRow(view.plan(), quarter))
              .toList();
    }
  }

  public String giveBack() {
    mentoring.giveBack(id, returnWords);
    messages.done("talent.plan.returned");
    return "/talent/plans?faces-redirect=true";
  }

  public String agree() {
    mentoring.agree(id, seen);
    return done("talent.plan.agreed");
  }

  public String reopen() {
    mentoring.reopen(id, reopenWords);
    return done("talent.plan.reopened");
  }

  public String review() {
    mentoring.review(id, reviewWords);
    return done("talent.plan.reviewed");
  }

  public String note(NoteRow row) {
    notes.write(id, row.getQuarter(), row.seen(), row.getWords());
    return done("talent.note.kept");
  }

  public String answer(NoteRow row) {
    notes.answer(id, row.getQuarter(), row.seen(), row.getAnswer());
    return done("talent.note.kept");
  }

  /** Whether a quarter has begun. */
  public boolean begun(NoteRow row) {
    return !LocalDate.now(clock).isBefore(row.getBegins());
  }

  private String done(String key) {
    messages.done(key);
    return "/talent/plan?faces-redirect=true&id=" + id;
  }

  public List<NoteRow> getRows() {
    return rows;
  }

  public String getReturnWords() {
    return returnWords;
  }

  public void setReturnWords(String returnWords) {
    this.returnWords = returnWords;
  }

  public String getReopenWords() {
    return reopenWords;
  }

  public void setReopenWords(String reopenWords) {
    this.reopenWords = reopenWords;
  }

  public String getReviewWords() {
    return reviewWords;
  }

  public void setReviewWords(String reviewWords) {
    this.reviewWords = reviewWords;
  }
}
