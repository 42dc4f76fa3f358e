package org.meristem.talent.eligibility;

import java.time.LocalDate;
import org.meristem.people.Sex;

/**
 * A call for applications, as far as eligibility depends on it.
 *
 * @param name what people call it, mostly its year
 * @param reference the day for which eligibility is looked at
 * @param closes the last day on which one can apply
 * @param bornFromMen men born on this day or after it fit; null unless it is an age rule
 * @param bornFromWomen the same for women
 */
public record Call(
    String name,
    LocalDate reference,
    LocalDate closes,
    LocalDate bornFromMen,
    LocalDate bornFromWomen) {
  LocalDate bornFrom(Sex sex) {
    return sex == Sex.FEMALE ? bornFromWomen : bornFromMen;
  }

  boolean dependsOnSex() {
    return bornFromMen != null && !bornFromMen.equals(bornFromWomen);
  }

  /** The call that may be expected so many years later: every day of it moves by as much. */
  Call later(int years) {
    return new Call(
        String.valueOf(reference.plusYears(years).getYear()),
        reference.plusYears(years),
        closes.plusYears(years),
        bornFromMen == null ? null : bornFromMen.plusYears(years),
        bornFromWomen == null ? null : bornFromWomen.plusYears(years));
  }
}
