package org.meristem.talent.eligibility;

/** What a clock needs to know of a person. */
public enum Input {
  BIRTH,
  SEX,
  DOCTORATE,
  DEFENCE,
  CHECK;

  static Input of(Anchor anchor) {
    return switch (anchor) {
      case BIRTH -> BIRTH;
      case DOCTORATE -> DOCTORATE;
      case DEFENCE -> DEFENCE;
    };
  }
}
