package org.meristem.evaluation.guard;

/** What national policy says that people must not be judged by alone, and its usual proxies. */
public enum FiveOnlyKind implements Measure {
  /** How many papers, and how often they are cited. */
  PAPERS,
  IMPACT_FACTOR,
  /** Where something was published or indexed. */
  JOURNAL_TIER,
  H_INDEX,
  /** Talent titles ("hats") and memberships of academies. */
  TITLES,
  /** Professional titles, posts and seniority. */
  RANKS,
  /** Degrees and the schools that gave them. */
  DEGREES,
  AWARDS,
  /** How many funded projects, of what level, with how much money. */
  PROJECTS
}
