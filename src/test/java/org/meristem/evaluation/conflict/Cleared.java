package org.meristem.evaluation.conflict;

import org.meristem.evaluation.Candidate;
import org.meristem.people.Person;

/** Clearances for tests that are not about conflicts. */
public final class Cleared {
  private Cleared() {}

  public static Clearance of(Candidate candidate, Person judge) {
    return new Clearance(candidate, judge);
  }
}
