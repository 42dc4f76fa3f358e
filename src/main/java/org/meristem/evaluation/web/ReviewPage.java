package org.meristem.evaluation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.meristem.evaluation.Answer;
import org.meristem.evaluation.Criterion;
import org.meristem.evaluation.Review;
import org.meristem.evaluation.ReviewState;
import org.meristem.evaluation.ReviewText;
import org.meristem.evaluation.ReviewWriting;
import org.meristem.platform.NotFound;
import org.meristem.platform.web.Language;
import org.meristem.platform.web.Messages;
import org.primefaces.PrimeFaces;

/**
 * One review: first the declaration, then the dossier beside the form, at last what was handed in.
 */
@Named
@ViewScoped
public class ReviewPage implements Serializable {
  private static final String NOT_APPLICABLE = "N/A";

  /** A row of the form: the chosen step, {@code N/A} or null, and the reason for N/A. */
  public static class Row implements Serializable {
    private final String code;
    private String choice;
    private String reason;

    Row(String code) {
      this.code = code;
    }

    public String getCode() {
      return code;
    }

    public String getChoice() {
      return choice;
    }

    public void setChoice(String choice) {
      this.choice = choice;
    }

    public String getReason() {
      return reason;
    }

    public void setReason(String reason) {
      this.reason = reason;
    }
  }

  @Inject private ReviewWriting writing;
  @Inject private Language language;
  @Inject private Messages messages;

  private Long id;
  private int seen;
  private String conflict;
  private String toPanel;
  private String toCandidate;
  private final List<Row> rows = new ArrayList<>();
  private transient Review review;

  public void load() {
    seen = getReview().version();
    var text = getReview().text();
    toPanel = text.toPanel();
    toCandidate = text.toCandidate();
    for (var criterion : getReview().candidate().round().template().criteria()) {
      var row = new Row(criterion.code());
      var answer = text.answers().get(criterion.code());
      if (answer != null) {
        row.setChoice(answer.notApplicable() ? NOT_APPLICABLE : String.valueOf(answer.score()));
        row.setReason(answer.reason());
      }
      rows.add(row);
    }
  }

  public String declareNoConflict() {
    writing.declareNoConflict(id);
    return again();
  }

  public String decline() {
    writing.decline(id, conflict);
    messages.done("evaluation.conflict.declared");
    return "/evaluation/my-reviews?faces-redirect=true";
  }

  /** Keeps the review; called by the page after a pause. */
  public void keep() {
    store();
    PrimeFaces.current().ajax().addCallbackParam("kept", true);
  }

  public String submit() {
    if (getReview().state() == ReviewState.IN_PROGRESS) {
      store();
    }
    writing.submit(id);
    messages.done("evaluation.submit.done");
    return again();
  }

  private void store() {
    review = writing.keep(id, seen, text());
    seen = review.version();
  }

  private String again() {
    return "/evaluation/review?faces-redirect=true&id=" + id;
  }

  private ReviewText text() {
    var answers = new HashMap<String, Answer>();
    for (var row : rows) {
      if (row.getChoice() != null) {
        var notApplicable = NOT_APPLICABLE.equals(row.getChoice());
        answers.put(
            row.getCode(),
            new Answer(
                notApplicable ? null : Integer.valueOf(row.getChoice()),
                notApplicable,
                row.getReason()));
      }
    }
    return new ReviewText(answers, toPanel, toCandidate);
  }

  public Review getReview() {
    if (review == null) {
      if (id == null) {
        throw new NotFound();
      }
      review = writing.review(id);
    }
    return review;
  }

  public Criterion criterion(Row row) {
    return getReview().candidate().round().template().criteria().stream()
        .filter(criterion -> criterion.code().equals(row.getCode()))
        .findFirst()
        .orElseThrow();
  }

  /** What a step of the scale means. */
  public String anchor(Row row, int step) {
    var anchors = criterion(row).anchors(language.getLocale());
    return step <= anchors.size() ? anchors.get(step - 1).strip() : "";
  }

  /** How many criteria are answered. */
  public int getAnswered() {
    return rows.size() - getReview().open().size();
  }

  public List<Row> getRows() {
    return rows;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getConflict() {
    return conflict;
  }

  public void setConflict(String conflict) {
    this.conflict = conflict;
  }

  public String getToPanel() {
    return toPanel;
  }

  public void setToPanel(String toPanel) {
    this.toPanel = toPanel;
  }

  public String getToCandidate() {
    return toCandidate;
  }

  public void setToCandidate(String toCandidate) {
    this.toCandidate = toCandidate;
  }
}
