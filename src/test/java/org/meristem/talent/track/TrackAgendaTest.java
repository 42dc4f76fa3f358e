package org.meristem.talent.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meristem.platform.BilingualText;
import org.meristem.talent.Stage;
import org.meristem.talent.agenda.AgendaItem;
import org.meristem.talent.agenda.Concern;

class TrackAgendaTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 28);
  private static final Track TRACK = new Track("EC", new BilingualText("Track", "路径"));

  @Test
  void whatIsLateOrOpenIsSaidWithItsLastDayAndOfWhatComesOnlyTheNext() {
    var items =
        TrackAgenda.items(
            List.of(
                of("Reached", MilestoneState.REACHED, 1),
                of("Missed", MilestoneState.LATE, -1),
                of("Open", MilestoneState.OPEN, 3),
                of("Next", MilestoneState.TO_COME, 40),
                of("Far", MilestoneState.TO_COME, 80)),
            TODAY);
    assertThat(items)
        .extracting(AgendaItem::concern)
        .containsExactly(Concern.LATE, Concern.DUE, Concern.NEXT);
    assertThat(items)
        .extracting(item -> item.arguments().get(0).toString())
        .containsExactly(title("Missed"), title("Open"), title("Next"));
    assertThat(items)
        .extracting(AgendaItem::day)
        .containsExactly(TODAY.minusDays(1), TODAY.plusDays(3), TODAY.plusDays(30));
  }

  @Test
  void aDayThatIsNotKnownIsSaidOnceForAllThatWaitForIt() {
    var undated = of("One", MilestoneState.UNDATED, 0);
    assertThat(TrackAgenda.items(List.of(undated, undated), TODAY))
        .containsExactly(
            AgendaItem.of(
                Concern.MISSING, "talent.agenda.undated", "/talent/member", CountsFrom.START));
  }

  private static String title(String name) {
    return new BilingualText(name, name).toString();
  }

  private static DatedMilestone of(String name, MilestoneState state, int due) {
    var text =
        new MilestoneText(
            Stage.POSTDOCTORAL_FELLOW,
            new BilingualText(name, name),
            new BilingualText(null, null),
            CountsFrom.START,
            0,
            6);
    var last = TODAY.plusDays(due);
    return new DatedMilestone(
        new TrackMilestone(TRACK, text), new Window(last.minusDays(10), last), null, state);
  }
}
