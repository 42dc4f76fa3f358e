package org.meristem.evaluation.conflict;

import org.meristem.evaluation.Candidate;

/**
 * What of a candidate conflicts are told by.
 *
 * @param candidate the candidate's id
 * @param person the id of the person behind it
 * @param group the person's group; may be null
 */
public record Judged(Long candidate, Long person, String group) {
  static Judged of(Candidate candidate) {
    var person = candidate.researcher().person();
    return new Judged(candidate.id(), person.id(), person.group());
  }
}
