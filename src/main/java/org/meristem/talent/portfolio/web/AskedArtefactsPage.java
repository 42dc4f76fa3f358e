package org.meristem.talent.portfolio.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.meristem.talent.portfolio.ArtefactReviewing;
import org.meristem.talent.portfolio.Remark;

/** The artefacts that others ask the caller to look at. */
@Named
@RequestScoped
public class AskedArtefactsPage {
  @Inject private ArtefactReviewing reviewing;

  private List<Remark> asked;

  public List<Remark> getAsked() {
    if (asked == null) {
      asked = reviewing.asked();
    }
    return asked;
  }

  public long getOpen() {
    return getAsked().stream().filter(Remark::isOpen).count();
  }
}
