package org.meristem.evaluation.assignment.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meristem.evaluation.Candidate;
import org.meristem.evaluation.PanelMember;
import org.meristem.evaluation.Round;
import org.meristem.evaluation.RoundReading;
import org.meristem.evaluation.assignment.AssignmentPlanning;
import org.meristem.evaluation.assignment.AssignmentReading;
import org.meristem.evaluation.assignment.Pair;
import org.meristem.evaluation.assignment.Proposal;
import org.meristem.platform.NotFound;
import org.meristem.platform.web.Messages;

/** What is proposed for all candidates of a round, or why nothing can be. */
@Named
@ViewScoped
public class ProposalPage implements Serializable {
  /** How many names a shortage is told with; the rest are counted. */
  private static final int MOST_NAMES = 12;

  @Inject private AssignmentReading assignment;
  @Inject private AssignmentPlanning planning;
  @Inject private RoundReading reading;
  @Inject private Messages messages;

  private Long id;
  private transient Proposal proposal;
  private transient Round round;
  private transient Map<Long, Candidate> candidates;
  private transient Map<Long, PanelMember> panel;

  /** A shortage with names. */
  public record Lack(String candidates, String evaluators, int wanted, int possible) {}

  /** Somebody who would be asked for more reviews. */
  public record Gain(PanelMember member, List<Candidate> candidates, int load) {}

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

  private Proposal proposal() {
    if (proposal == null) {
      proposal = assignment.propose(id);
    }
    return proposal;
  }

  /** Null where nothing would give every candidate enough reviews. */
  public Proposal.Found getFound() {
    return proposal() instanceof Proposal.Found found ? found : null;
  }

  /** What the proposal asks of whom. */
  public List<Gain> getGains() {
    var byEvaluator = getFound().added().stream().collect(Collectors.groupingBy(Pair::evaluator));
    return byEvaluator.keySet().stream()
        .sorted()
        .map(evaluator -> gain(evaluator, byEvaluator.get(evaluator)))
        .toList();
  }

  private Gain gain(long evaluator, List<Pair> pairs) {
    return new Gain(
        panel().get(evaluator),
        pairs.stream().map(pair -> candidates().get(pair.candidate())).toList(),
        getFound().loads().get(evaluator));
  }

  public List<Lack> getLacks() {
    return proposal() instanceof Proposal.Impossible impossible
        ? impossible.shortages().stream().map(this::lack).toList()
        : List.of();
  }

  private Lack lack(Proposal.Shortage shortage) {
    return new Lack(
        names(shortage.candidates(), one -> candidates().get(one).researcher().person().name()),
        names(shortage.evaluators(), one -> panel().get(one).person().name()),
        shortage.wanted(),
        shortage.possible());
  }

  private static String names(Collection<Long> ids, Function<Long, String> name) {
    var shown = ids.stream().sorted().limit(MOST_NAMES).map(name).collect(Collectors.joining(", "));
    var more = ids.size() - MOST_NAMES;
    return ids.isEmpty() ? "—" : more > 0 ? shown + " … +" + more : shown;
  }

  public String apply() {
    messages.done("evaluation.assignment.applied", planning.apply(id, getFound()));
    return "/evaluation/round-people?faces-redirect=true&id=" + id;
  }

  private Map<Long, Candidate> candidates() {
    if (candidates == null) {
      candidates =
          reading.candidates(id).stream().collect(Collectors.toMap(Candidate::id, one -> one));
    }
    return candidates;
  }

  private Map<Long, PanelMember> panel() {
    if (panel == null) {
      panel =
          reading.panel(id).stream()
              .collect(Collectors.toMap(one -> one.person().id(), one -> one));
    }
    return panel;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
