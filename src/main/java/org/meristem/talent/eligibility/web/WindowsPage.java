package org.meristem.talent.eligibility.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.meristem.platform.web.SlicedModel;
import org.meristem.talent.eligibility.Extension;
import org.meristem.talent.eligibility.ExtensionRequesting;
import org.meristem.talent.eligibility.Leaving;
import org.meristem.talent.eligibility.Rule;
import org.meristem.talent.eligibility.RuleKeeping;
import org.meristem.talent.eligibility.Undecided;
import org.meristem.talent.eligibility.WindowReading;

/** Who leaves which window within a year, and the requests for more time that wait. */
@Named
@ViewScoped
public class WindowsPage implements Serializable {
  @Inject private WindowReading reading;
  @Inject private ExtensionRequesting requesting;
  @Inject private RuleKeeping rules;

  private String rule;
  private transient List<Extension> open;
  private transient List<Rule> known;
  private final SlicedModel<Leaving> leaving =
      new SlicedModel<>(this::getRule, request -> reading.slice(request));
  private final SlicedModel<Undecided> undecided =
      new SlicedModel<>(this::getRule, request -> reading.undecided(request));

  /** Refuses those who may not see it before anything is shown. */
  public void load() {
    getOpen();
  }

  public SlicedModel<Leaving> getLeaving() {
    return leaving;
  }

  public int getLeavers() {
    return reading.leaving(rule).size();
  }

  /** Those who cannot be judged. */
  public SlicedModel<Undecided> getUndecided() {
    return undecided;
  }

  /** How often somebody cannot be judged by a rule. */
  public int getUnjudged() {
    return reading.undecided(rule).size();
  }

  public List<Extension> getOpen() {
    if (open == null) {
      open = requesting.open();
    }
    return open;
  }

  public List<Rule> getRules() {
    if (known == null) {
      known = rules.rules();
    }
    return known;
  }

  public String show() {
    return "/talent/windows?faces-redirect=true&includeViewParams=true";
  }

  public String getRule() {
    return rule;
  }

  public void setRule(String rule) {
    this.rule = rule;
  }
}
