package org.meristem.talent.eligibility;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.meristem.platform.RuleViolation;

/**
 * What one version of a rule says, in the form in which it is computed.
 *
 * @param minYears more than so many years must have passed since the anchor; null for an age rule
 * @param maxYears at most so many, the day itself included; null for an age rule
 * @param yearly whether the last call is expected again each year, on the same terms
 * @param calls in the order of their reference days
 */
public record RuleTerms(
    Anchor anchor,
    Integer minYears,
    Integer maxYears,
    boolean yearly,
    List<Call> calls,
    List<Allowance> allowances,
    List<Check> checks) {
  /**
   * @throws RuleViolation {@code talent.rule.calls} without a call or where one lacks a day, {@code
   *     .order} where they are not in order, {@code .born} where an age rule lacks a birthday,
   *     {@code .years} where another lacks its years, {@code .twice} where a call, a kind or a
   *     check stands there twice
   */
  public RuleTerms {
    calls = List.copyOf(calls);
    allowances = List.copyOf(allowances);
    checks = List.copyOf(checks);
    var age = anchor == Anchor.BIRTH;
    require(
        !calls.isEmpty()
            && calls.stream()
                .allMatch(
                    one -> one.name() != null && one.reference() != null && one.closes() != null),
        "calls");
    require(
        calls.stream()
            .allMatch(one -> age == (one.bornFromMen() != null && one.bornFromWomen() != null)),
        "born");
    require(
        age || minYears != null && maxYears != null && 0 <= minYears && minYears < maxYears,
        "years");
    for (var i = 1; i < calls.size(); i++) {
      require(calls.get(i - 1).reference().isBefore(calls.get(i).reference()), "order");
    }
    require(isOnce(calls.stream().map(Call::name).toList()), "twice");
    require(isOnce(allowances.stream().map(Allowance::kind).toList()), "twice");
    require(isOnce(checks.stream().map(Check::code).toList()), "twice");
  }

  Optional<Allowance> allowance(ExtensionKind kind) {
    return allowances.stream().filter(one -> one.kind() == kind).findFirst();
  }

  boolean dependsOnSex() {
    return calls.stream().anyMatch(Call::dependsOnSex);
  }

  private static boolean isOnce(List<?> all) {
    return new HashSet<>(all).size() == all.size();
  }

  private static void require(boolean fulfilled, String what) {
    if (!fulfilled) {
      throw new RuleViolation("talent.rule." + what);
    }
  }
}
