package org.meristem.talent.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.meristem.identity.CurrentUser;
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
    EligibilityPolicy.require(policy.maySeeAll(currentUser.get()));
    var all = list.now().leaving();
    return rule == null || rule.isBlank()
        ? all
        : all.stream().filter(one -> one.rule().equalsIgnoreCase(rule)).toList();
  }

  /** Of how many researchers something is missing that decides, for a rule or any. */
  @Transactional
  public long undecided(String rule) {
    EligibilityPolicy.require(policy.maySeeAll(currentUser.get()));
    return list.now().undecided().stream()
        .filter(code -> rule == null || rule.isBlank() || code.equalsIgnoreCase(rule))
        .count();
  }
}
