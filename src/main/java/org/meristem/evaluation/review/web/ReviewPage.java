package org.meristem.evaluation.review.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.meristem.evaluation.PanelMember;
import org.meristem.evaluation.dossier.DossierFile;
import org.meristem.evaluation.dossier.DossierReading;
import org.meristem.evaluation.review.Answer;
import org.meristem.evaluation.review.Review;
import org.meristem.evaluation.review.ReviewState;
import org.meristem.evaluation.review.ReviewText;
import org.meristem.evaluation.review.ReviewWriting;
import org.meristem.platform.NotFound;
import org.meristem.platform.web.Messages;
import org.primefaces.PrimeFaces;

/**
 * One review: first the declaration, then the dossier beside the form, at last what was handed in.
 */
@Named
@ViewScoped
public class ReviewPage implements Serializable {
  @Inject private ReviewWriting writing;
  @Inject private DossierReading dossiers;
  @Inject private Messages messages;

  private Long id;
  private int seen;
  private final ConflictForm conflict = new ConflictForm();
  private String toPanel;
  private String toCandidate;
  private final List<CriterionRow> rows = new ArrayList<>();
  private transient Review review;
  private transient List<Review> round;
  private transient List<DossierFile> files;

  public void load() {
    seen = getReview().version();
    var text = getReview().text();
    toPanel = text.toPanel();
    toCandidate = text.toCandidate();
    for (var criterion : getReview().criteria()) {
      rows.add(new CriterionRow(criterion, text.answers().get(criterion.code())));
    }
  }

  public String declareNoConflict() {
    writing.declareNoConflict(id);
    return again();
  }

  public String decline() {
    writing.decline(id, conflict.getKind(), conflict.getWords());
    messages.done("evaluation.conflict.declared");
    return "/evaluation/my-reviews?faces-redirect=true";
  }

  /** Keeps the review; called by the page after a pause. */
  public void keep() {
    store();
    PrimeFaces.current().ajax().addCallbackParam("kept", true);
  }

  public String leave() {
    if (getReview().state() == ReviewState.IN_PROGRESS) {
      store();
    }
    return "/evaluation/my-reviews?faces-redirect=true";
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
      if (row.answer() != null) {
        answers.put(row.getCode(), row.answer());
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

  public PanelMember getMember() {
    return writing.member(getReview());
  }

  public List<DossierFile> getFiles() {
    if (files == null) {
      files = dossiers.files(getReview().candidate());
    }
    return files;
  }

  /** What the evaluator is asked in the same round, in their order. */
  public List<Review> getRound() {
    if (round == null) {
      var of = getReview().candidate().round().id();
      round =
          writing.own().stream().filter(one -> one.candidate().round().id().equals(of)).toList();
    }
    return round;
  }

  /** From 1. */
  public int getPlace() {
    for (var i = 0; i < getRound().size(); i++) {
      if (getRound().get(i).id().equals(id)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** How many criteria are answered. */
  public int getAnswered() {
    return rows.size() - getReview().open().size();
  }

  public List<CriterionRow> getRows() {
    return rows;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public ConflictForm getConflict() {
    return conflict;
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
