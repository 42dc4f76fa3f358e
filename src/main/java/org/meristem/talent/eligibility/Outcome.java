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
 * @param windows of each version that judges a call on which the result turns; none for an age rule
 *     or where the day is not known from which it counts
 */
public record Outcome(
    Standing standing,
    List<OfCall> calls,
    Set<Input> missing,
    Rule.Version version,
    Counted counted,
    List<Window> windows) {
  /** The first and the last reference day that fit under one version of the rule. */
  public record Window(Rule.Version version, LocalDate from, LocalDate until) {}

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

  Outcome with(List<Window> known) {
    return new Outcome(standing, calls, missing, version, counted, known);
  }

  /** The first call that the person fits. */
  public Optional<OfCall> first() {
    return calls.stream().filter(OfCall::isMet).findFirst();
  }

  /** The last call that the person fits: after it the window is closed. */
  public Optional<OfCall> last() {
    return calls.stream().filter(OfCall::isMet).reduce((one, next) -> next);
  }

  /** The last call for which it is too late. */
  public Optional<OfCall> missed() {
    return calls.stream().filter(one -> one.fit() == Fit.TOO_LATE).reduce((one, next) -> next);
  }

  /** The window under the version that judges the next call. */
  public Optional<Window> window() {
    return windows.stream().filter(one -> one.version() == version).findFirst();
  }

  /** The first call that can still be applied for on a day. */
  public Optional<OfCall> next(LocalDate today) {
    return calls.stream().filter(one -> !one.call().closes().isBefore(today)).findFirst();
  }
}
