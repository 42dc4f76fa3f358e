package org.meristem.evaluation.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.meristem.evaluation.Candidate;
import org.meristem.evaluation.EvaluationPolicy;
import org.meristem.evaluation.PanelMember;
import org.meristem.evaluation.Round;
import org.meristem.evaluation.RoundOpening;
import org.meristem.evaluation.RoundPreparing;
import org.meristem.evaluation.RoundReading;
import org.meristem.evaluation.assignment.AssignmentPlanning;
import org.meristem.evaluation.assignment.AssignmentReading;
import org.meristem.evaluation.review.Review;
import org.meristem.identity.CurrentUser;
import org.meristem.people.Person;
import org.meristem.platform.NotFound;
import org.meristem.platform.web.Messages;
import org.meristem.talent.Researcher;
import org.meristem.talent.ResearcherList;

/** Who is judged in a round, who judges, and who judges whom. */
@Named
@ViewScoped
public class RoundPeoplePage implements Serializable {
  @Inject private RoundReading reading;
  @Inject private RoundPreparing preparing;
  @Inject private RoundOpening opening;
  @Inject private AssignmentReading assignment;
  @Inject private AssignmentPlanning planning;
  @Inject private ResearcherList researchers;
  @Inject private EvaluationPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Messages messages;

  private Long id;
  private Integer most;
  private List<String> chosenCandidates = List.of();
  private List<String> chosenMembers = List.of();
  private transient Round round;
  private transient List<Candidate> candidates;
  private transient List<PanelMember> panel;
  private transient List<Review> reviews;
  private transient List<Researcher> possibleCandidates;
  private transient List<Person> possibleMembers;
  private transient Map<Long, List<Review>> byCandidate;
  private transient Map<Long, Long> loads;

  public void load() {
    getRound();
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

  /** Whether who judges and who is judged is the reader's to choose; a chair only reads it. */
  public boolean isDirecting() {
    return policy.mayDirect(currentUser.get());
  }

  public List<Candidate> getCandidates() {
    if (candidates == null) {
      candidates = reading.candidates(id);
    }
    return candidates;
  }

  public List<PanelMember> getPanel() {
    if (panel == null) {
      panel = reading.panel(id);
    }
    return panel;
  }

  private List<Review> reviews() {
    if (reviews == null) {
      reviews = assignment.reviews(id);
    }
    return reviews;
  }

  /** Who is asked to judge a candidate. */
  public List<Review> asked(Candidate candidate) {
    if (byCandidate == null) {
      byCandidate = reviews().stream().collect(Collectors.groupingBy(one -> one.candidate().id()));
    }
    return byCandidate.getOrDefault(candidate.id(), List.of());
  }

  /** How many reviews somebody is asked for. */
  public long load(PanelMember member) {
    if (loads == null) {
      loads = new HashMap<>();
      reviews().stream()
          .filter(one -> !one.state().isLost())
          .forEach(one -> loads.merge(one.evaluator().id(), 1L, Long::sum));
    }
    return loads.getOrDefault(member.person().id(), 0L);
  }

  public List<Researcher> getPossibleCandidates() {
    if (possibleCandidates == null) {
      var known = getCandidates().stream().map(one -> one.researcher().number()).toList();
      possibleCandidates =
          researchers.find("").stream().filter(one -> !known.contains(one.number())).toList();
    }
    return possibleCandidates;
  }

  public List<Person> getPossibleMembers() {
    if (possibleMembers == null) {
      var known = getPanel().stream().map(one -> one.person().id()).toList();
      possibleMembers =
          preparing.possiblePanel().stream().filter(one -> !known.contains(one.id())).toList();
    }
    return possibleMembers;
  }

  public String addCandidates() {
    preparing.addCandidates(id, chosenCandidates);
    return again();
  }

  public String removeCandidate(long candidate) {
    preparing.removeCandidate(candidate);
    return again();
  }

  public String addMembers() {
    preparing.addMembers(id, chosenMembers, most);
    return again();
  }

  public String removeMember(long member) {
    preparing.removeMember(member);
    return again();
  }

  public String unassign(long review) {
    planning.remove(review);
    return again();
  }

  public String open() {
    opening.open(id);
    messages.done("evaluation.round.opened", reviews().size());
    return "/evaluation/round?faces-redirect=true&id=" + id;
  }

  private String again() {
    return "/evaluation/round-people?faces-redirect=true&id=" + id;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public Integer getMost() {
    return most;
  }

  public void setMost(Integer most) {
    this.most = most;
  }

  public List<String> getChosenCandidates() {
    return chosenCandidates;
  }

  public void setChosenCandidates(List<String> chosenCandidates) {
    this.chosenCandidates = chosenCandidates;
  }

  public List<String> getChosenMembers() {
    return chosenMembers;
  }

  public void setChosenMembers(List<String> chosenMembers) {
    this.chosenMembers = chosenMembers;
  }
}
