package org.meristem.evaluation.result;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.meristem.evaluation.Candidate;
import org.meristem.evaluation.RoundState;
import org.meristem.evaluation.Rounds;
import org.meristem.talent.Researcher;
import org.meristem.talent.agenda.AgendaItem;
import org.meristem.talent.agenda.AgendaSource;
import org.meristem.talent.agenda.Concern;

/** What a candidate has to do in rounds. */
@ApplicationScoped
public class CandidateAgenda implements AgendaSource {
  private static final String DOSSIER = "/evaluation/dossier?id=";

  @Inject private Rounds rounds;
  @Inject private Decisions decisions;
  @Inject private Clock clock;

  @Override
  public List<AgendaItem> of(Researcher researcher, LocalDate today) {
    return rounds.candidacies(researcher.person().account()).stream().flatMap(this::items).toList();
  }

  private Stream<AgendaItem> items(Candidate candidate) {
    var round = candidate.round();
    var link = DOSSIER + candidate.id();
    if (round.state() == RoundState.PREPARING) {
      return Stream.of(
          AgendaItem.of(
              Concern.DUE,
              "evaluation.agenda.dossier",
              link,
              round.title(),
              candidate.works().size()));
    }
    return decisions.of(candidate).stream()
        .filter(decision -> decision.isRebuttable(clock.instant()))
        .map(
            decision ->
                new AgendaItem(
                    Concern.EXPIRES,
                    decision.rebuttalUntil().atZone(round.zone()).toLocalDate(),
                    "evaluation.agenda.rebuttal",
                    List.of(round.title()),
                    link));
  }
}
