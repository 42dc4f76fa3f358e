package org.meristem.talent.track;

import java.util.List;
import java.util.Map;

/**
 * All that is known of one member's way.
 *
 * @param episodes the present one first
 * @param artefacts how many of the member's portfolio are accepted
 * @param marks what shows that milestones are reached, by their ids
 */
public record MemberFile(
    Member member, List<TrackEpisode> episodes, int artefacts, Map<Long, MilestoneMark> marks) {
  public TrackEpisode present() {
    return episodes.get(0);
  }
}
