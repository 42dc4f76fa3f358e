package org.meristem.talent.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one rule comes to for one person on one day, without any words.
 *
 * @param calls in the order of their reference days, up to the first for which it is too late
 * @param missing what is not known and decides
 * @param version the one that judges the next call, or the last where none is to come
 * @param counted what the extensions come to under that version; null where nothing can be counted
 * @param from the first reference day that fits; null for an age rule or where it is not known
 * @param until the last one; null likewise
 */
public record Outcome(
    Standing standing,
    List<OfCall> calls,
    Set<Input> missing,
    Rule.Version version,
    Counted counted,
    LocalDate from,
    LocalDate until) {
  /** Whether a call is fitted. */
  public enum Fit {
    MET,
    TOO_EARLY,
    TOO_LATE,
    UNKNOWN
  }

  /** One call and whether the person fits it. */
  public record OfCall(Rule.Judged judged, Fit fit) {
    public Call call() {
      return judged.call();
    }

    public boolean isMet() {
      return fit == Fit.MET;
    }
  }

  /** The first call that the person fits. */
  public Optional<OfCall> first() {
    return calls.stream().filter(OfCall::isMet).findFirst();
  }

  /** The last call that the person fits: after it the window is closed. */
  public Optional<OfCall> last() {
    return calls.stream().filter(OfCall::isMet).reduce((one, next) -> next);
  }

  /** The first call that can still be applied for on a day. */
  public Optional<OfCall> next(LocalDate today) {
    return calls.stream().filter(one -> !one.call().closes().isBefore(today)).findFirst();
  }
}
