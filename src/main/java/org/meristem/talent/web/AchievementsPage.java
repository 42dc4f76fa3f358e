package org.meristem.talent.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.meristem.platform.web.Messages;
import org.meristem.talent.Achievement;
import org.meristem.talent.AchievementKeeping;
import org.meristem.talent.OrcidKeeping;
import org.meristem.talent.Researcher;

/** A person's own achievements, and their ORCID iD. */
@Named
@RequestScoped
public class AchievementsPage {
  @Inject private AchievementKeeping keeping;
  @Inject private OrcidKeeping orcids;
  @Inject private Messages messages;

  private List<Achievement> own;
  private Researcher researcher;
  private String orcid;

  public String remove(long which) {
    keeping.remove(which);
    messages.done("talent.achievement.removed");
    return "/talent/achievements?faces-redirect=true";
  }

  public String keepOrcid() {
    orcids.keep(orcid);
    messages.done("talent.orcid.kept");
    return "/talent/achievements?faces-redirect=true";
  }

  public List<Achievement> getOwn() {
    if (own == null) {
      own = keeping.own();
      own.forEach(one -> one.confirmations().forEach(asked -> asked.person().name()));
    }
    return own;
  }

  public Researcher getResearcher() {
    if (researcher == null) {
      researcher = keeping.researcher();
    }
    return researcher;
  }

  public String getOrcid() {
    var known = getResearcher().person().orcid();
    return orcid != null || known == null ? orcid : known.value();
  }

  public void setOrcid(String orcid) {
    this.orcid = orcid == null ? "" : orcid;
  }
}
