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
    var all = rounds.candidacies(researcher.person().account());
    var dossiers =
        all.stream()
            .filter(candidate -> candidate.round().state() == RoundState.PREPARING)
            .map(CandidateAgenda::dossier);
    var rebuttals =
        decisions.of(all).stream()
            .filter(decision -> decision.isRebuttable(clock.instant()))
            .map(CandidateAgenda::rebuttal);
    return Stream.concat(dossiers, rebuttals).toList();
  }

  private static AgendaItem dossier(Candidate candidate) {
    return AgendaItem.of(
        Concern.DUE,
        "evaluation.agenda.dossier",
        DOSSIER + candidate.id(),
        candidate.round().title());
  }

  private static AgendaItem rebuttal(Decision decision) {
    var round = decision.candidate().round();
    return new AgendaItem(
        Concern.EXPIRES,
        decision.rebuttalUntil().atZone(round.zone()).toLocalDate(),
        "evaluation.agenda.rebuttal",
        List.of(round.title()),
        DOSSIER + decision.candidate().id());
  }
}
