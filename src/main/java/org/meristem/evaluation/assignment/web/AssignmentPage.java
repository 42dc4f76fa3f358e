package org.meristem.evaluation.assignment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.meristem.evaluation.Candidate;
import org.meristem.evaluation.EvaluationPolicy;
import org.meristem.evaluation.Round;
import org.meristem.evaluation.RoundReading;
import org.meristem.evaluation.assignment.AssignmentPlanning;
import org.meristem.evaluation.assignment.AssignmentReading;
import org.meristem.evaluation.review.PanelLeading;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.web.Messages;

/** Who could judge one candidate, and what each choice means. */
@Named
@ViewScoped
public class AssignmentPage implements Serializable {
  @Inject private AssignmentReading assignment;
  @Inject private AssignmentPlanning planning;
  @Inject private PanelLeading leading;
  @Inject private RoundReading reading;
  @Inject private EvaluationPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Messages messages;

  private Long id;
  private Long candidate;
  private String reason;
  private transient Round round;
  private transient List<AssignmentReading.Choice> choices;

  public void load() {
    getSubject();
  }

  public Round getRound() {
    if (round == null) {
      if (id == null) {
        throw new NotFound();
      }
      round = reading.round(id);
    }
    return round;
  }

  public Candidate getSubject() {
    return reading.candidates(getRound().id()).stream()
        .filter(one -> Objects.equals(one.id(), candidate))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  public List<AssignmentReading.Choice> getChoices() {
    if (choices == null) {
      choices = assignment.choices(candidate);
    }
    return choices;
  }

  /** In an open round whoever is asked is told so by mail. */
  public String ask(long member) {
    if (getRound().isPreparing()) {
      planning.assign(candidate, member);
    } else {
      leading.ask(candidate, member);
    }
    messages.done("evaluation.assignment.applied", 1);
    return (getRound().isPreparing() ? "/evaluation/round-people" : "/evaluation/round")
        + "?faces-redirect=true&id="
        + id;
  }

  public String waive(long member) {
    leading.waive(candidate, member, reason);
    messages.done("evaluation.waiver.done");
    return "/evaluation/round-assignment?faces-redirect=true&id=" + id + "&candidate=" + candidate;
  }

  public boolean isLeading() {
    return policy.mayLead(currentUser.get(), getRound());
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public Long getCandidate() {
    return candidate;
  }

  public void setCandidate(Long candidate) {
    this.candidate = candidate;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
