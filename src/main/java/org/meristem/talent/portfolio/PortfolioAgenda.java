package org.meristem.talent.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.meristem.talent.Researcher;
import org.meristem.talent.agenda.AgendaItem;
import org.meristem.talent.agenda.AgendaSource;
import org.meristem.talent.agenda.Concern;

/** Artefacts that wait for their owner, and those of others that wait for a remark. */
@ApplicationScoped
public class PortfolioAgenda implements AgendaSource {
  private static final String ARTEFACT = "/talent/artefact?id=";

  @Inject Artefacts artefacts;

  @Override
  public List<AgendaItem> of(Researcher researcher, LocalDate today) {
    var asked =
        artefacts.askedOf(researcher.person()).stream()
            .filter(Remark::isOpen)
            .map(Remark::artefact)
            .map(PortfolioAgenda::asked);
    return Stream.concat(asked, items(artefacts.of(researcher.person()))).toList();
  }

  static Stream<AgendaItem> items(List<Artefact> own) {
    var returned =
        own.stream()
            .filter(one -> one.state() == ArtefactState.CHANGES_ASKED)
            .map(one -> about(one, "talent.agenda.changes"));
    var unseen = own.stream().filter(one -> one.state() == ArtefactState.NOT_ASKED).count();
    return Stream.concat(
        returned,
        Stream.of(unseen)
            .filter(count -> count > 0)
            .map(
                count ->
                    AgendaItem.of(
                        Concern.NEXT, "talent.agenda.unseen", "/talent/portfolio", count)));
  }

  private static AgendaItem asked(Artefact artefact) {
    return AgendaItem.of(
        Concern.DUE,
        "talent.agenda.remark",
        ARTEFACT + artefact.id(),
        artefact.person().name(),
        artefact.text().title());
  }

  private static AgendaItem about(Artefact artefact, String key) {
    return AgendaItem.of(Concern.DUE, key, ARTEFACT + artefact.id(), artefact.text().title());
  }
}
