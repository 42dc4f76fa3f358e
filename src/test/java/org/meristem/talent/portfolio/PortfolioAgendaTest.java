package org.meristem.talent.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meristem.talent.portfolio.PortfolioCast.DAY;
import static org.meristem.talent.portfolio.PortfolioCast.NOW;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meristem.talent.agenda.AgendaItem;
import org.meristem.talent.agenda.Concern;

class PortfolioAgendaTest {
  @Test
  void whatNobodyWasAskedAboutIsCountedAndWhatCameBackIsDue() {
    var fresh = artefact("Fresh");
    var other = artefact("Other");
    var waiting = asked("Waiting");
    var returned = asked("Returned");
    returned.answer(returned.last().reviewer(), Verdict.CHANGES, "Shorter", NOW, DAY);
    var items = PortfolioAgenda.items(List.of(fresh, waiting, returned, other)).toList();
    assertThat(items).extracting(AgendaItem::concern).containsExactly(Concern.DUE, Concern.NEXT);
    assertThat(items).extracting(item -> item.arguments().get(0)).containsExactly("Returned", 2L);
  }

  @Test
  void nothingIsSaidWhereNothingWaits() {
    assertThat(PortfolioAgenda.items(List.of(asked("Waiting")))).isEmpty();
  }

  private static Artefact artefact(String title) {
    return new Artefact(PortfolioCast.owner(), PortfolioCast.text(title), NOW);
  }

  private static Artefact asked(String title) {
    var artefact = artefact(title);
    artefact.ask(PortfolioCast.reviewer(), NOW);
    return artefact;
  }
}
