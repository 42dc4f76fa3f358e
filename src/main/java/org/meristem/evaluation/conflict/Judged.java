package org.meristem.evaluation.conflict;

import java.time.LocalDate;
import org.meristem.evaluation.Candidate;
import org.meristem.people.PersonTraits;

/**
 * What of a candidate conflicts are told by.
 *
 * @param candidate the candidate's id
 */
public record Judged(Long candidate, PersonTraits person) {
  /** As a query reads it. */
  public Judged(
      Long candidate,
      Long person,
      String account,
      String orcid,
      String email,
      String staffNumber,
      String number,
      String name,
      String latinName,
      LocalDate birthDate,
      String group) {
    this(
        candidate,
        new PersonTraits(
            person,
            account,
            orcid,
            email,
            staffNumber,
            number,
            name,
            latinName,
            birthDate,
            group,
            null));
  }

  static Judged of(Candidate candidate) {
    var researcher = candidate.researcher();
    return new Judged(candidate.id(), PersonTraits.of(researcher.person(), researcher.number()));
  }
}
