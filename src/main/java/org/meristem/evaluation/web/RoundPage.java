package org.meristem.evaluation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.meristem.evaluation.Round;
import org.meristem.evaluation.RoundResult;
import org.meristem.platform.NotFound;

/** The rounds, and one of them with its results. */
@Named
@RequestScoped
public class RoundPage {
  @Inject private RoundResult result;

  private Long id;
  private Round round;
  private List<RoundResult.Line> lines;
  private List<Round> all;

  public void load() {
    if (id == null) {
      throw new NotFound();
    }
    round = result.round(id);
    lines = result.lines(id);
  }

  public List<Round> getAll() {
    if (all == null) {
      all = result.all();
    }
    return all;
  }

  public Round getRound() {
    return round;
  }

  public List<RoundResult.Line> getLines() {
    return lines;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
