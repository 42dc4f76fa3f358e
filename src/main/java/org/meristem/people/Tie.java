package org.meristem.people;

import java.time.LocalDate;

/**
 * What binds two persons together, so that neither judges the other.
 *
 * @param one a person's id
 * @param other the other's
 * @param last the last day of which it is known; null where it has no end
 */
public record Tie(Kind kind, long one, long other, LocalDate last) {
  /** The kinds of ties that registers know. */
  public enum Kind {
    SUPERVISION,
    MENTORING,
    CO_AUTHORSHIP
  }

  /** Whether it binds these two, whichever way round. */
  public boolean binds(long first, long second) {
    return one == first && other == second || one == second && other == first;
  }
}
