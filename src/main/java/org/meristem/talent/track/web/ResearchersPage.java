package org.meristem.talent.track.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.meristem.talent.MemberState;
import org.meristem.talent.Stage;
import org.meristem.talent.track.DatedMilestone;
import org.meristem.talent.track.Member;
import org.meristem.talent.track.MemberReading;

/**
 * The list of members, narrowed by words, stage, state and lateness; its address holds all that.
 */
@Named
@ViewScoped
public class ResearchersPage implements Serializable {
  @Inject private MemberReading reading;

  private String query;
  private final MemberFilter filter = new MemberFilter();
  private transient List<Member> all;
  private transient List<Member> found;

  public void load() {
    getAll();
  }

  /** Whoever the words find, however they stand. */
  public List<Member> getAll() {
    if (all == null) {
      all = reading.find(query);
    }
    return all;
  }

  public List<Member> getFound() {
    if (found == null) {
      var today = reading.today();
      found = getAll().stream().filter(one -> filter.lets(one, today)).toList();
    }
    return found;
  }

  public long getLateOnes() {
    return getFound().stream().filter(one -> !one.late().isEmpty()).count();
  }

  /** The late milestone to which the list is narrowed; null where it is not, or nobody is late. */
  public DatedMilestone getMilestone() {
    return getFound().stream()
        .flatMap(one -> one.late().stream())
        .filter(filter::isOfMilestone)
        .findFirst()
        .orElse(null);
  }

  public String show() {
    return "/talent/researchers?faces-redirect=true&includeViewParams=true";
  }

  public Stage[] getStages() {
    return Stage.values();
  }

  public MemberState[] getStates() {
    return MemberState.values();
  }

  public String getQuery() {
    return query;
  }

  public void setQuery(String query) {
    this.query = query;
  }

  public MemberFilter getFilter() {
    return filter;
  }
}
