package org.meristem.talent.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.talent.Researchers;

/** The person or the staff states, as of today, whether a condition is fulfilled. */
@ApplicationScoped
public class ConditionStating {
  @Inject private Researchers researchers;
  @Inject private EligibilityRecords records;
  @Inject private RuleBook book;
  @Inject private EligibilityPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /**
   * @param code of a check that some rule has
   * @throws NotFound where no rule has it
   */
  @Transactional
  public void state(String number, String code, boolean fulfilled) {
    var researcher = researchers.findByNumber(number).orElseThrow(NotPermitted::new);
    NotPermitted.unless(policy.mayState(currentUser.get(), researcher));
    if (book.rules().stream().noneMatch(rule -> isAsked(rule, code))) {
      throw new NotFound();
    }
    researchers.touch();
    var known =
        records.answers(researcher).stream().filter(one -> one.code().equals(code)).findFirst();
    var before = known.map(one -> said(one.answer().yes())).orElse(null);
    var answer = known.orElseGet(() -> new StatedAnswer(researcher, code));
    answer.state(fulfilled, LocalDate.now(clock), currentUser.getAccount());
    if (known.isEmpty()) {
      records.add(answer);
    } else {
      records.flush();
    }
    recorded.fire(
        Recorded.of("talent.action.stated", WindowList.RECORD, researcher.number())
            .changing(
                List.of(
                    new FieldChange(
                        "talent.condition",
                        before == null ? null : code + ": " + before,
                        code + ": " + said(fulfilled)))));
  }

  private static boolean isAsked(Rule rule, String code) {
    return rule.latest().terms().checks().stream().anyMatch(one -> one.code().equals(code));
  }

  private static String said(boolean fulfilled) {
    return fulfilled ? "yes" : "no";
  }
}
