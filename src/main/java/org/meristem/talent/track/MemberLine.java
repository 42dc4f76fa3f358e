package org.meristem.talent.track;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.meristem.talent.Stage;

/**
 * A member as lists show one.
 *
 * @param account null where the person has none
 * @param track the id of the track
 * @param associate the day from which the member is an associate researcher; else null
 * @param path what the milestones depend on
 */
public record MemberLine(
    String number,
    String name,
    String latinName,
    String group,
    String account,
    Stage stage,
    long track,
    LocalDate associate,
    MemberPath path) {
  /**
   * A member as the records say.
   *
   * @param episodes the present one first
   */
  static MemberLine of(List<TrackEpisode> episodes, Collection<MilestoneMark> marks) {
    var present = episodes.get(0);
    var researcher = present.researcher();
    var person = researcher.person();
    return new MemberLine(
        researcher.number(),
        person.name(),
        person.latinName(),
        person.group(),
        person.account(),
        researcher.stage(),
        present.track().id(),
        associate(episodes),
        new MemberPath(
            episodes.get(episodes.size() - 1).stage(),
            researcher.state(),
            researcher.started(),
            researcher.doctorate(),
            Pause.among(steps(episodes)),
            marks.stream()
                .collect(Collectors.toMap(mark -> mark.milestone().id(), MilestoneMark::reached))));
  }

  /** Whether the member came up to associate researcher, from a day that is known. */
  public boolean isRisen() {
    return associate != null
        && path.started() != null
        && path.first() != Stage.ASSOCIATE_RESEARCHER;
  }

  private static LocalDate associate(List<TrackEpisode> episodes) {
    return episodes.stream()
        .filter(episode -> episode.stage() == Stage.ASSOCIATE_RESEARCHER)
        .map(TrackEpisode::started)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static List<Pause.Step> steps(List<TrackEpisode> episodes) {
    return episodes.stream()
        .sorted(Comparator.comparing(TrackEpisode::number))
        .flatMap(episode -> episode.acts().stream())
        .map(act -> new Pause.Step(act.kind(), act.on()))
        .toList();
  }
}
