package org.meristem.talent.eligibility.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.web.Messages;
import org.meristem.talent.eligibility.Allowance;
import org.meristem.talent.eligibility.Rule;
import org.meristem.talent.eligibility.RuleKeeping;

/** The rules with their versions, and the form for a further version. */
@Named
@ViewScoped
public class RulesPage implements Serializable {
  private static final String NEW = "new";

  @Inject private RuleKeeping keeping;
  @Inject private Messages messages;

  private String add;
  private RuleForm form;
  private transient List<Rule> rules;

  /** Refuses those who may not see or, where a version is to be added, keep rules. */
  public void load() {
    getRules();
    if (add != null) {
      NotPermitted.unless(keeping.mayKeep());
      form = NEW.equals(add) ? new RuleForm() : new RuleForm(keeping.rule(add));
    }
  }

  public List<Rule> getRules() {
    if (rules == null) {
      rules = keeping.rules();
    }
    return rules;
  }

  /** The versions before the latest, the newest first. */
  public List<Rule.Version> earlier(Rule rule) {
    var all = new ArrayList<>(rule.versions());
    all.remove(rule.latest());
    Collections.reverse(all);
    return all;
  }

  /** How an allowance is told: the key of its text. */
  public String kindOf(Allowance one) {
    return one.monthsEach() == null ? "talent.allowance.days" : "talent.allowance.children";
  }

  public String keep() {
    keeping.add(form.getCode(), form.text(), form.terms());
    messages.done("talent.rule.kept");
    return "/talent/rules?faces-redirect=true";
  }

  public boolean isKeeper() {
    return keeping.mayKeep();
  }

  public boolean isNew() {
    return NEW.equals(add);
  }

  public RuleForm getForm() {
    return form;
  }

  public String getAdd() {
    return add;
  }

  public void setAdd(String add) {
    this.add = add;
  }
}
