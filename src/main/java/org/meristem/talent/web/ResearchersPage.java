package org.meristem.talent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.meristem.talent.Researcher;
import org.meristem.talent.ResearcherList;

/** The list of researchers. */
@Named
@RequestScoped
public class ResearchersPage {
  @Inject private ResearcherList list;

  private String query;
  private List<Researcher> found;

  public List<Researcher> getFound() {
    if (found == null) {
      found = list.find(query);
    }
    return found;
  }

  public String getQuery() {
    return query;
  }

  public void setQuery(String query) {
    this.query = query;
  }
}
