package org.meristem.talent.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.meristem.people.Sex;

/**
 * What is known of a person, as far as a clock depends on it; what is not known is null.
 *
 * @param doctorate the award of the doctorate
 * @param defended its successful defence
 * @param firstDegree the first degree that makes eligible, where it came before the doctorate, such
 *     as one in medicine; clinical training counts from it
 * @param extensions all that were ever asked for
 * @param answers what was stated, by the code of the check
 */
public record Facts(
    Sex sex,
    LocalDate birth,
    LocalDate doctorate,
    LocalDate defended,
    LocalDate firstDegree,
    List<Period> extensions,
    Map<String, Answer> answers) {
  /**
   * An extension.
   *
   * @param from the first documented day; null where nothing but children count
   * @param to the last documented day
   * @param children for how many; 0 where it is not about children
   */
  public record Period(
      long id,
      ExtensionKind kind,
      LocalDate from,
      LocalDate to,
      int children,
      ExtensionState state) {
    private boolean isDoneBy(LocalDate day) {
      return to == null || !to.isAfter(day);
    }

    private Period until(LocalDate day) {
      return isDoneBy(day) ? this : new Period(id, kind, from, day, children, state);
    }
  }

  /** Whether a check is fulfilled, as somebody stated on a day. */
  public record Answer(boolean yes, LocalDate stated) {}

  public Facts {
    extensions = List.copyOf(extensions);
    answers = Map.copyOf(answers);
  }

  LocalDate day(Anchor anchor) {
    return switch (anchor) {
      case BIRTH -> birth;
      case DOCTORATE -> doctorate;
      case DEFENCE -> defended;
    };
  }

  /** The day before which time of a kind may be left out; null where it is not known. */
  LocalDate beginning(ExtensionKind kind, Anchor anchor) {
    var day = day(anchor);
    return kind == ExtensionKind.CLINICAL_TRAINING
            && firstDegree != null
            && day != null
            && firstDegree.isBefore(day)
        ? firstDegree
        : day;
  }

  /** The same as it could be shown on a day: time after it is not yet documented. */
  Facts until(LocalDate day) {
    return extensions.stream().allMatch(one -> one.isDoneBy(day))
        ? this
        : with(
            extensions.stream()
                .filter(one -> one.from() == null || !one.from().isAfter(day))
                .map(one -> one.until(day))
                .toList());
  }

  /** The same with other extensions. */
  Facts with(List<Period> others) {
    return new Facts(sex, birth, doctorate, defended, firstDegree, others, answers);
  }
}
