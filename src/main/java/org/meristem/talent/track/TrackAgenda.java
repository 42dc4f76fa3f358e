package org.meristem.talent.track;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.meristem.talent.MemberState;
import org.meristem.talent.Researcher;
import org.meristem.talent.agenda.AgendaItem;
import org.meristem.talent.agenda.AgendaSource;
import org.meristem.talent.agenda.Concern;

/** The milestones that a member has still to reach. */
@ApplicationScoped
public class TrackAgenda implements AgendaSource {
  private static final String LINK = "/talent/member";

  @Inject Members members;

  @Override
  public List<AgendaItem> of(Researcher researcher, LocalDate today) {
    var episodes = members.episodes(researcher.number());
    if (episodes.isEmpty() || researcher.state() == MemberState.LEFT) {
      return List.of();
    }
    var path = MemberLine.of(episodes, members.marks(researcher)).path();
    return items(path.on(today, episodes.get(0).track().milestones()), today);
  }

  /** Each that is open or late, the next one to come, and on which days others wait. */
  static List<AgendaItem> items(List<DatedMilestone> milestones, LocalDate today) {
    var items = new ArrayList<AgendaItem>();
    milestones.stream()
        .filter(one -> one.isLate() || one.state() == MilestoneState.OPEN)
        .map(
            one ->
                AgendaItem.due(
                    one.window().due(), today, "talent.agenda.milestone", LINK, title(one)))
        .forEach(items::add);
    milestones.stream()
        .filter(one -> one.state() == MilestoneState.TO_COME)
        .findFirst()
        .map(
            one ->
                new AgendaItem(
                    Concern.NEXT,
                    one.window().opens(),
                    "talent.agenda.nextMilestone",
                    List.of(title(one), one.window().due()),
                    LINK))
        .ifPresent(items::add);
    milestones.stream()
        .filter(one -> one.state() == MilestoneState.UNDATED)
        .map(one -> one.milestone().text().anchor())
        .distinct()
        .map(from -> AgendaItem.of(Concern.MISSING, "talent.agenda.undated", LINK, from))
        .forEach(items::add);
    return List.copyOf(items);
  }

  private static Object title(DatedMilestone one) {
    return one.milestone().text().title();
  }
}
