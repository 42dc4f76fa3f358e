package org.meristem.students;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What can happen in the course of studies: from which states, to which, and whether it says why.
 */
public enum ActKind {
  LEAVE(EpisodeStatus.ON_LEAVE, true, EpisodeStatus.ENROLLED),
  RETURN(EpisodeStatus.ENROLLED, false, EpisodeStatus.ON_LEAVE, EpisodeStatus.SUSPENDED),
  SUSPENSION(EpisodeStatus.SUSPENDED, true, EpisodeStatus.ENROLLED),
  TRANSFER(EpisodeStatus.TRANSFERRED, true, EpisodeStatus.ENROLLED),
  GRADUATION(EpisodeStatus.GRADUATED, false, EpisodeStatus.ENROLLED),
  WITHDRAWAL(
      EpisodeStatus.WITHDRAWN,
      true,
      EpisodeStatus.ENROLLED,
      EpisodeStatus.ON_LEAVE,
      EpisodeStatus.SUSPENDED);

  private final EpisodeStatus result;
  private final boolean reasoned;
  private final Set<EpisodeStatus> from;

  ActKind(EpisodeStatus result, boolean reasoned, EpisodeStatus... from) {
    this.result = result;
    this.reasoned = reasoned;
    this.from = Set.of(from);
  }

  /** Where the episode stands after the act. */
  public EpisodeStatus result() {
    return result;
  }

  /** Whether the act needs a reason. */
  public boolean isReasoned() {
    return reasoned;
  }

  boolean isPossibleFrom(EpisodeStatus status) {
    return from.contains(status);
  }

  /** The acts that are possible where an episode stands, in the order in which pages offer them. */
  public static List<ActKind> possibleFrom(EpisodeStatus status) {
    return Arrays.stream(values()).filter(kind -> kind.isPossibleFrom(status)).toList();
  }
}
