package org.meristem.evaluation.result.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.meristem.evaluation.Candidate;
import org.meristem.evaluation.EvaluationPolicy;
import org.meristem.evaluation.RoundReading;
import org.meristem.evaluation.RoundState;
import org.meristem.evaluation.dossier.DossierFile;
import org.meristem.evaluation.dossier.DossierReading;
import org.meristem.evaluation.result.Deciding;
import org.meristem.evaluation.result.Decision;
import org.meristem.evaluation.result.DiscussionNote;
import org.meristem.evaluation.result.Outcome;
import org.meristem.evaluation.result.ReviewExclusion;
import org.meristem.evaluation.result.RoundResult;
import org.meristem.evaluation.review.PanelLeading;
import org.meristem.evaluation.review.Review;
import org.meristem.evaluation.review.ReviewState;
import org.meristem.evaluation.template.Criterion;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.web.Messages;

/** One candidate as the chair sees them: dossier, reviews side by side, notes and decisions. */
@Named
@ViewScoped
public class CandidatePage implements Serializable {
  @Inject private RoundReading reading;
  @Inject private RoundResult result;
  @Inject private Deciding deciding;
  @Inject private PanelLeading leading;
  @Inject private ReviewExclusion exclusion;
  @Inject private DossierReading dossiers;
  @Inject private EvaluationPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Messages messages;

  private Long id;
  private Outcome outcome;
  private String reason;
  private String note;
  private String reopening;
  private String ruling;
  private transient Candidate candidate;
  private transient List<RoundResult.Line> lines;
  private transient List<Decision> decisions;

  public void load() {
    getCandidate();
  }

  public Candidate getCandidate() {
    if (candidate == null) {
      if (id == null) {
        throw new NotFound();
      }
      candidate = reading.candidateWithReviews(id);
    }
    return candidate;
  }

  public RoundResult.Line getLine() {
    return lines().stream()
        .filter(line -> line.candidate().id().equals(id))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private List<RoundResult.Line> lines() {
    if (lines == null) {
      lines = result.lines(getCandidate().round().id());
    }
    return lines;
  }

  /** How many candidates have a rank. */
  public int getRanked() {
    return RoundResult.ranked(lines());
  }

  /** Whether the reviews come to something else now than what was decided on. */
  public boolean isOvertaken() {
    return getLine().isOvertaken(getRanked());
  }

  /** What the candidate is judged by. */
  public List<Criterion> getCriteria() {
    return getLine().reviews().isEmpty() ? List.of() : getLine().reviews().get(0).criteria();
  }

  /** Those that were ever handed in. */
  public List<Review> getReviews() {
    return getLine().reviews().stream().filter(one -> !one.versions().isEmpty()).toList();
  }

  public List<DossierFile> getFiles() {
    return dossiers.files(getCandidate());
  }

  public List<Decision> getDecisions() {
    if (decisions == null) {
      decisions = deciding.decisions(id);
    }
    return decisions;
  }

  public List<DiscussionNote> getNotes() {
    return deciding.notes(id);
  }

  public boolean isLeading() {
    return policy.mayLead(currentUser.get(), getCandidate().round());
  }

  /** Whether it is time to decide. */
  public boolean isDecidable() {
    return isLeading() && getCandidate().round().state() == RoundState.CLOSED;
  }

  public Outcome[] getOutcomes() {
    return Outcome.values();
  }

  public String decide() {
    deciding.decide(id, outcome, reason);
    messages.done("evaluation.decision.done");
    return again();
  }

  public String addNote() {
    deciding.note(id, note);
    messages.done("evaluation.note.done");
    return again();
  }

  public String reopen(long review) {
    leading.reopen(review, reopening);
    messages.done("evaluation.reopen.done");
    return again();
  }

  public String exclude(long review) {
    exclusion.exclude(getCandidate().round().id(), review, ruling);
    messages.done("evaluation.exclusion.done");
    return again();
  }

  /** Whether an exclusion can still be taken back. */
  public boolean isRevocable(Review review) {
    return isLeading() && review.state() == ReviewState.EXCLUDED && getDecisions().isEmpty();
  }

  /** Whether the chair can exclude a review, waive a conflict or revoke an exclusion. */
  public boolean isConflictActionable() {
    return isLeading()
        && (getLine().inConflict() > 0 || getReviews().stream().anyMatch(this::isRevocable));
  }

  public String revoke(long review) {
    exclusion.revoke(getCandidate().round().id(), review, ruling);
    messages.done("evaluation.exclusion.revoke.done");
    return again();
  }

  public String waive(long review) {
    exclusion.waive(getCandidate().round().id(), review, ruling);
    messages.done("evaluation.waiver.done");
    return again();
  }

  /** What the chair says to a conflict that came to light later. */
  public String getRuling() {
    return ruling;
  }

  public void setRuling(String ruling) {
    this.ruling = ruling;
  }

  private String again() {
    return "/evaluation/round-candidate?faces-redirect=true&id=" + id;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public Outcome getOutcome() {
    return outcome;
  }

  public void setOutcome(Outcome outcome) {
    this.outcome = outcome;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public String getReopening() {
    return reopening;
  }

  public void setReopening(String reopening) {
    this.reopening = reopening;
  }
}
