package org.meristem.evaluation.result.web;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.meristem.evaluation.EvaluationPolicy;
import org.meristem.evaluation.PanelMember;
import org.meristem.evaluation.Round;
import org.meristem.evaluation.RoundOpening;
import org.meristem.evaluation.RoundReading;
import org.meristem.evaluation.conflict.Waiver;
import org.meristem.evaluation.result.RoundResult;
import org.meristem.evaluation.review.PanelLeading;
import org.meristem.evaluation.review.Review;
import org.meristem.evaluation.review.ReviewState;
import org.meristem.evaluation.template.Criterion;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.web.Messages;

/** How a round goes and what it comes to. */
@Named
@ViewScoped
public class RoundPage implements Serializable {
  @Inject private RoundResult result;
  @Inject private RoundReading reading;
  @Inject private RoundOpening opening;
  @Inject private PanelLeading leading;
  @Inject private EvaluationPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Messages messages;
  @Inject private Clock clock;

  /** How many candidates one page shows. */
  private static final int SIZE = 50;

  private Long id;
  private int page;
  private LocalDateTime until;
  private String reason;
  private transient Round round;
  private transient List<RoundResult.Line> lines;
  private transient Map<Long, Map<ReviewState, Long>> states;
  private transient List<PanelMember> panel;

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

  /** The candidates, best first. */
  public List<RoundResult.Line> getLines() {
    if (lines == null) {
      lines = result.lines(id);
    }
    return lines;
  }

  /** Those of this page. */
  public List<RoundResult.Line> getShown() {
    var first = Math.min(getLines().size(), page * SIZE);
    return getLines().subList(first, Math.min(getLines().size(), first + SIZE));
  }

  /** How many pages there are. */
  public int getPages() {
    return (getLines().size() + SIZE - 1) / SIZE;
  }

  public boolean isOvertaken(RoundResult.Line line) {
    return line.isOvertaken(RoundResult.ranked(getLines()));
  }

  public List<PanelMember> getPanel() {
    if (panel == null) {
      panel = reading.panel(id);
    }
    return panel;
  }

  public List<Waiver> getWaivers() {
    return reading.waivers(id);
  }

  public List<Criterion> getScored() {
    return getRound().template().criteria().stream().filter(Criterion::isScored).toList();
  }

  /** How many reviews a member of the panel has handed in. */
  public long handedIn(PanelMember member) {
    return of(member, ReviewState.SUBMITTED);
  }

  /** How many still wait for a member of the panel. */
  public long waiting(PanelMember member) {
    return of(member, ReviewState.INVITED) + of(member, ReviewState.IN_PROGRESS);
  }

  /** Whether something of theirs is due and not handed in. */
  public boolean isLate(PanelMember member) {
    return waiting(member) > 0 && member.isLate(clock.instant());
  }

  private long of(PanelMember member, ReviewState state) {
    return states().getOrDefault(member.person().id(), Map.of()).getOrDefault(state, 0L);
  }

  /** How many reviews are in which state, by evaluator. */
  private Map<Long, Map<ReviewState, Long>> states() {
    if (states == null) {
      states =
          getLines().stream()
              .flatMap(line -> line.reviews().stream())
              .collect(
                  groupingBy(
                      review -> review.evaluator().id(), groupingBy(Review::state, counting())));
    }
    return states;
  }

  /** How many reviews are handed in, of how many that are asked for. */
  public long getSubmitted() {
    return count(state -> state == ReviewState.SUBMITTED);
  }

  public long getAsked() {
    return count(state -> !state.isLost());
  }

  private long count(Predicate<ReviewState> wanted) {
    return states().values().stream()
        .flatMap(of -> of.entrySet().stream())
        .filter(one -> wanted.test(one.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  public boolean isLeading() {
    return policy.mayLead(currentUser.get(), getRound());
  }

  public String extend(long member) {
    leading.extend(member, until);
    messages.done("evaluation.extension.done");
    return again();
  }

  public String withdraw(long member) {
    leading.withdraw(member, reason);
    messages.done("evaluation.withdrawal.done");
    return again();
  }

  public String close() {
    var inConflict = opening.close(id);
    messages.done("evaluation.round.closed");
    if (inConflict > 0) {
      messages.warn("evaluation.conflict.late.count", inConflict);
    }
    return again();
  }

  private String again() {
    return "/evaluation/round?faces-redirect=true&id=" + id;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  /** From 0. */
  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(0, page);
  }

  public LocalDateTime getUntil() {
    return until;
  }

  public void setUntil(LocalDateTime until) {
    this.until = until;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
