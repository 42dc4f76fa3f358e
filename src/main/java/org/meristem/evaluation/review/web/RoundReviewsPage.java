package org.meristem.evaluation.review.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import org.meristem.evaluation.Round;
import org.meristem.evaluation.RoundReading;
import org.meristem.evaluation.review.ReviewLine;
import org.meristem.evaluation.review.ReviewList;
import org.meristem.evaluation.review.ReviewState;
import org.meristem.platform.NotFound;
import org.meristem.platform.web.SlicedModel;

/** All reviews of a round. */
@Named
@ViewScoped
public class RoundReviewsPage implements Serializable {
  @Inject private ReviewList list;
  @Inject private RoundReading reading;

  private Long id;
  private String query;
  private ReviewState state;
  private transient Round round;
  private transient Map<ReviewState, Long> counts;
  private transient Set<Long> awaitingOwn;
  private final SlicedModel<ReviewLine> lines =
      new SlicedModel<>(() -> query, request -> list.list(id, state, request));

  public void load() {
    if (id == null) {
      throw new NotFound();
    }
    getRound();
  }

  public Round getRound() {
    if (round == null) {
      round = reading.round(id);
    }
    return round;
  }

  /** Whether the caller may open the candidate of a line: who reviews them submits first. */
  public boolean isOpen(ReviewLine line) {
    if (awaitingOwn == null) {
      awaitingOwn = reading.awaitingOwn(id);
    }
    return !awaitingOwn.contains(line.candidateId());
  }

  public SlicedModel<ReviewLine> getLines() {
    return lines;
  }

  public long count(ReviewState one) {
    if (counts == null) {
      counts = list.counts(id);
    }
    return counts.getOrDefault(one, 0L);
  }

  public ReviewState[] getStates() {
    return ReviewState.values();
  }

  public String show() {
    return "/evaluation/round-reviews?faces-redirect=true&includeViewParams=true";
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getQuery() {
    return query;
  }

  public void setQuery(String query) {
    this.query = query;
  }

  public ReviewState getState() {
    return state;
  }

  public void setState(ReviewState state) {
    this.state = state;
  }
}
