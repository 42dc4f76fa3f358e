package org.meristem.talent.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AgendaTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 2, 28);

  @Test
  void somethingIsLateFromTheDayAfterItsDay() {
    assertThat(due(TODAY.minusDays(1)).concern()).isEqualTo(Concern.LATE);
    assertThat(due(TODAY).concern()).isEqualTo(Concern.DUE);
    assertThat(due(null).concern()).isEqualTo(Concern.DUE);
  }

  @Test
  void theMostPressingComesFirstAndOfTheseTheSoonest() {
    var late = due(TODAY.minusDays(3));
    var soon = due(TODAY.plusDays(1));
    var sometime = due(null);
    var missing = AgendaItem.of(Concern.MISSING, "key", "/");
    assertThat(Stream.of(missing, sometime, soon, late).sorted(AgendaItem.PRESSING))
        .containsExactly(late, soon, sometime, missing);
  }

  private static AgendaItem due(LocalDate day) {
    return AgendaItem.due(day, TODAY, "key", "/");
  }
}
