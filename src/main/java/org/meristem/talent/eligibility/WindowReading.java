package org.meristem.talent.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Slice;
import org.meristem.platform.SliceRequest;

/** Who leaves which window within twelve months, for directors and administrators. */
@ApplicationScoped
public class WindowReading {
  @Inject private WindowList list;
  @Inject private EligibilityPolicy policy;
  @Inject private CurrentUser currentUser;

  /** A page of them, soonest first; the query is the code of a rule, or empty for all. */
  @Transactional
  public Slice<Leaving> slice(SliceRequest request) {
    var found = leaving(request.query());
    var first = Math.min(request.first(), found.size());
    return new Slice<>(
        found.subList(first, Math.min(first + request.size(), found.size())), found.size());
  }

  /** All of them, of one rule or, without a code, of any. */
  @Transactional
  public List<Leaving> leaving(String rule) {
    NotPermitted.unless(policy.maySeeAll(currentUser.get()));
    return list.now().leaving().stream().filter(one -> isAsked(rule, one.rule())).toList();
  }

  /**
   * How many there are.
   *
   * @param leaving who leave a window
   * @param undecided of whom something is missing that decides
   */
  public record Counts(long leaving, long undecided) {}

  /** Those of one rule or, without a code, of any. */
  @Transactional
  public Counts counts(String rule) {
    NotPermitted.unless(policy.maySeeAll(currentUser.get()));
    var now = list.now();
    return new Counts(
        now.leaving().stream().filter(one -> isAsked(rule, one.rule())).count(),
        now.undecided().stream().filter(code -> isAsked(rule, code)).count());
  }

  private static boolean isAsked(String rule, String code) {
    return rule == null || rule.isBlank() || code.equalsIgnoreCase(rule);
  }
}
