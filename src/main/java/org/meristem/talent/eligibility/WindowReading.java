package org.meristem.talent.eligibility;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Slice;
import org.meristem.platform.SliceRequest;

/**
 * Who leaves which window within twelve months, for directors and administrators. What was read
 * once is not read again for the same request.
 */
@RequestScoped
public class WindowReading {
  @Inject private WindowList list;
  @Inject private EligibilityPolicy policy;
  @Inject private CurrentUser currentUser;

  private WindowIndex.Windows windows;

  /** A page of them, soonest first; the query is the code of a rule, or empty for all. */
  @Transactional
  public Slice<Leaving> slice(SliceRequest request) {
    return slice(request, leaving(request.query()));
  }

  /** A page of those who cannot be judged; the query as for {@link #slice(SliceRequest)}. */
  @Transactional
  public Slice<Undecided> undecided(SliceRequest request) {
    return slice(request, undecided(request.query()));
  }

  private static <T> Slice<T> slice(SliceRequest request, List<T> found) {
    var first = Math.min(request.first(), found.size());
    return new Slice<>(
        found.subList(first, Math.min(first + request.size(), found.size())), found.size());
  }

  /** All of them, of one rule or, without a code, of any. */
  @Transactional
  public List<Leaving> leaving(String rule) {
    return windows().leaving().stream().filter(one -> isAsked(rule, one.rule())).toList();
  }

  /** All who cannot be judged by one rule or, without a code, by any. */
  @Transactional
  public List<Undecided> undecided(String rule) {
    return windows().undecided().stream().filter(one -> isAsked(rule, one.rule())).toList();
  }

  private WindowIndex.Windows windows() {
    NotPermitted.unless(policy.maySeeAll(currentUser.get()));
    if (windows == null) {
      windows = list.now();
    }
    return windows;
  }

  private static boolean isAsked(String rule, String code) {
    return rule == null || rule.isBlank() || code.equalsIgnoreCase(rule);
  }
}
