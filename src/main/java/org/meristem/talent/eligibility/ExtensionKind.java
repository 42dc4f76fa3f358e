package org.meristem.talent.eligibility;

import org.meristem.people.Sex;

/** What may give somebody more time. */
public enum ExtensionKind {
  MATERNITY,
  PATERNITY,
  ILLNESS,
  /** Of a child, spouse, parent or sibling. */
  FAMILY_ILLNESS,
  NATIONAL_SERVICE,
  CLINICAL_TRAINING,
  DISASTER,
  /** Seeking asylum. */
  ASYLUM;

  /** Whether it may be advised to somebody of this sex; null where that is not known. */
  boolean isFor(Sex sex) {
    return switch (this) {
      case MATERNITY -> sex != Sex.MALE;
      case PATERNITY -> sex != Sex.FEMALE;
      default -> true;
    };
  }
}
