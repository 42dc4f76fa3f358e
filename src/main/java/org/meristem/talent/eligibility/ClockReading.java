package org.meristem.talent.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.talent.Researcher;
import org.meristem.talent.Researchers;

/** A person's clock, for the person and the named staff. */
@ApplicationScoped
public class ClockReading {
  @Inject private Researchers researchers;
  @Inject private EligibilityRecords records;
  @Inject private RuleBook book;
  @Inject private EligibilityPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;

  /**
   * The caller's own.
   *
   * @throws NotPermitted where the caller is no researcher
   */
  @Transactional
  public ClockSheet own() {
    return sheet(
        researchers.findByAccount(currentUser.getAccount()).orElseThrow(NotPermitted::new));
  }

  /**
   * @throws NotFound where there is no such researcher; to whoever may not see all it is forbidden
   */
  @Transactional
  public ClockSheet of(String number) {
    var researcher = researchers.findByNumber(number);
    if (researcher.isEmpty() && policy.maySeeAll(currentUser.get())) {
      throw new NotFound();
    }
    return sheet(researcher.orElseThrow(NotPermitted::new));
  }

  private ClockSheet sheet(Researcher researcher) {
    var user = currentUser.get();
    NotPermitted.unless(policy.maySee(user, researcher));
    var today = LocalDate.now(clock);
    var rules = book.rules();
    var extensions = records.extensions(researcher);
    var answers =
        records.answers(researcher).stream()
            .collect(Collectors.toMap(StatedAnswer::code, one -> one));
    var facts = facts(researcher, extensions, answers);
    var readings = rules.stream().map(rule -> Reading.of(facts, rule, today)).toList();
    return new ClockSheet(
        researcher,
        readings,
        Chart.of(readings, today),
        extensions,
        questions(rules, answers),
        policy.mayAsk(user, researcher),
        policy.mayDecide(user, researcher),
        policy.mayState(user, researcher));
  }

  private static Facts facts(
      Researcher researcher, List<Extension> extensions, Map<String, StatedAnswer> answers) {
    var person = researcher.person();
    return new Facts(
        person.sex(),
        person.birthDate(),
        researcher.doctorate(),
        researcher.defended(),
        researcher.firstDegree(),
        extensions.stream().map(Extension::period).toList(),
        answers.values().stream()
            .collect(Collectors.toMap(StatedAnswer::code, StatedAnswer::answer)));
  }

  private static List<ClockSheet.Question> questions(
      List<Rule> rules, Map<String, StatedAnswer> answers) {
    var checks = new LinkedHashMap<String, Check>();
    rules.forEach(
        rule -> rule.latest().terms().checks().forEach(one -> checks.putIfAbsent(one.code(), one)));
    return checks.values().stream()
        .map(check -> new ClockSheet.Question(check, answers.get(check.code())))
        .toList();
  }
}
