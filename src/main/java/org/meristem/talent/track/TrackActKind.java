package org.meristem.talent.track;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.meristem.talent.MemberState;

/** What can happen on a track: in which states, to which, and whether it says why. */
public enum TrackActKind {
  JOIN(MemberState.ACTIVE, false),
  MOVE_ON(MemberState.ACTIVE, false, MemberState.ACTIVE),
  PAUSE(MemberState.PAUSED, false, MemberState.ACTIVE),
  RETURN(MemberState.ACTIVE, false, MemberState.PAUSED, MemberState.LEFT),
  LEAVE(MemberState.LEFT, true, MemberState.ACTIVE, MemberState.PAUSED);

  private final MemberState result;
  private final boolean reasoned;
  private final Set<MemberState> from;

  TrackActKind(MemberState result, boolean reasoned, MemberState... from) {
    this.result = result;
    this.reasoned = reasoned;
    this.from = Set.of(from);
  }

  public MemberState result() {
    return result;
  }

  /** Whether the act needs a reason. */
  public boolean isReasoned() {
    return reasoned;
  }

  boolean isPossibleFrom(MemberState state) {
    return from.contains(state);
  }

  /** The acts that are possible where a member stands, in the order in which pages offer them. */
  public static List<TrackActKind> possibleFrom(MemberState state) {
    return Arrays.stream(values()).filter(kind -> kind.isPossibleFrom(state)).toList();
  }
}
