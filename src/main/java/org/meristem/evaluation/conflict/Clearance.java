package org.meristem.evaluation.conflict;

import org.meristem.evaluation.Candidate;
import org.meristem.people.Person;

/**
 * That nothing keeps somebody from judging a candidate. Only {@link Conflicts} gives it, and there
 * is no other way to ask for a review or to open a dossier.
 */
public final class Clearance {
  private final Candidate candidate;
  private final Person judge;

  Clearance(Candidate candidate, Person judge) {
    this.candidate = candidate;
    this.judge = judge;
  }

  public Candidate candidate() {
    return candidate;
  }

  public Person judge() {
    return judge;
  }
}
