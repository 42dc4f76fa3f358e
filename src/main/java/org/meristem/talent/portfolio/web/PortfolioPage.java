package org.meristem.talent.portfolio.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.meristem.platform.web.Messages;
import org.meristem.talent.portfolio.ArtefactState;
import org.meristem.talent.portfolio.ArtefactWriting;
import org.meristem.talent.portfolio.Portfolio;
import org.meristem.talent.portfolio.PortfolioReading;

/** What somebody has written and told others about science: one's own, or a researcher's. */
@Named
@RequestScoped
public class PortfolioPage {
  @Inject private PortfolioReading reading;
  @Inject private ArtefactWriting writing;
  @Inject private Messages messages;

  private String number;
  private Portfolio portfolio;

  /** Without a number the reader's own. */
  public void load() {
    getPortfolio();
  }

  public Portfolio getPortfolio() {
    if (portfolio == null) {
      portfolio = number == null ? reading.own() : reading.of(number);
    }
    return portfolio;
  }

  public String remove(long id) {
    writing.remove(id);
    messages.done("talent.artefact.removed");
    return "/talent/portfolio?faces-redirect=true";
  }

  /** The colour in which a state is shown. */
  public String tone(ArtefactState state) {
    return switch (state) {
      case ACCEPTED -> "green";
      case ASKED -> "blue";
      case CHANGES_ASKED -> "amber";
      case NOT_ASKED -> "grey";
    };
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
