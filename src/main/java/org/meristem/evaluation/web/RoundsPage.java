package org.meristem.evaluation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.meristem.evaluation.Round;
import org.meristem.evaluation.RoundReading;

/** The rounds that somebody follows. */
@Named
@RequestScoped
public class RoundsPage {
  @Inject private RoundReading reading;

  private List<Round> all;

  public List<Round> getAll() {
    if (all == null) {
      all = reading.all();
    }
    return all;
  }

  /** Whether there is any, so that a way to them is shown. */
  public boolean isFollowing() {
    return !getAll().isEmpty();
  }
}
