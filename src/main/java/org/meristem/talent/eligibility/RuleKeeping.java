package org.meristem.talent.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.platform.RuleViolation;

/** Rules are read by whom they concern; directors add versions, and nobody changes one. */
@ApplicationScoped
public class RuleKeeping {
  @Inject private EligibilityRecords records;
  @Inject private RuleBook book;
  @Inject private EligibilityPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  @Transactional
  public List<Rule> rules() {
    NotPermitted.unless(policy.maySeeRules(currentUser.get()));
    return book.rules();
  }

  public boolean mayKeep() {
    return policy.mayKeepRules(currentUser.get());
  }

  /**
   * Adds a version; the first makes a new rule.
   *
   * @param code letters, digits and hyphens, at most 40
   * @throws RuleViolation {@code talent.rule.code} where it is not such a code, {@code
   *     talent.rule.same} where the latest version says just that
   */
  @Transactional
  public void add(String code, RuleText text, RuleTerms terms) {
    NotPermitted.unless(mayKeep());
    enter(code, text, terms);
  }

  void enter(String code, RuleText text, RuleTerms terms) {
    if (code == null || !code.matches("[A-Za-z0-9-]{1,40}")) {
      throw new RuleViolation("talent.rule.code");
    }
    var before = book.find(code);
    var latest = before.map(Rule::latest);
    if (latest.filter(one -> one.text().equals(text) && one.terms().equals(terms)).isPresent()) {
      throw new RuleViolation("talent.rule.same");
    }
    var number = latest.map(Rule.Version::number).orElse(0) + 1;
    var known = before.map(Rule::code).orElse(code);
    records.add(
        new EligibilityRule(known, number, text, terms, currentUser.getAccount(), clock.instant()));
    recorded.fire(
        Recorded.of("talent.action.ruleVersion", RuleBook.RECORD, known)
            .changing(
                List.of(
                    new FieldChange(
                        "talent.rule.version",
                        latest.map(one -> String.valueOf(one.number())).orElse(null),
                        String.valueOf(number)))));
  }

  /**
   * @throws NotFound where there is no such rule
   */
  @Transactional
  public Rule rule(String code) {
    NotPermitted.unless(policy.maySeeRules(currentUser.get()));
    return book.find(code).orElseThrow(NotFound::new);
  }
}
