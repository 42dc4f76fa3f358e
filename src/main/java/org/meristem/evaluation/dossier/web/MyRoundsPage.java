package org.meristem.evaluation.dossier.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.meristem.evaluation.Candidate;
import org.meristem.evaluation.dossier.DossierWriting;

/** The rounds in which somebody is judged. */
@Named
@RequestScoped
public class MyRoundsPage {
  @Inject private DossierWriting writing;

  private List<Candidate> own;

  public List<Candidate> getOwn() {
    if (own == null) {
      own = writing.own();
    }
    return own;
  }
}
