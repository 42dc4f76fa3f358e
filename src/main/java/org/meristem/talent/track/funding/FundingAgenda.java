package org.meristem.talent.track.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.meristem.talent.Researcher;
import org.meristem.talent.agenda.AgendaItem;
import org.meristem.talent.agenda.AgendaSource;
import org.meristem.talent.agenda.Concern;

/** Reports on seed funding that are due, and money that can be spent until a day. */
@ApplicationScoped
public class FundingAgenda implements AgendaSource {
  private static final String LINK = "/talent/member";

  @Inject Fundings fundings;

  @Override
  public List<AgendaItem> of(Researcher researcher, LocalDate today) {
    return fundings.of(researcher.number()).stream()
        .map(SeedFunding::text)
        .filter(one -> one.state() == FundingState.GRANTED)
        .flatMap(one -> items(one, today))
        .toList();
  }

  static Stream<AgendaItem> items(FundingText granted, LocalDate today) {
    var report =
        Stream.ofNullable(granted.reportDue())
            .map(
                day -> AgendaItem.due(day, today, "talent.agenda.report", LINK, granted.purpose()));
    var end =
        Stream.of(granted.to())
            .filter(day -> AgendaItem.isNear(day, today))
            .map(
                day ->
                    new AgendaItem(
                        Concern.EXPIRES,
                        day,
                        "talent.agenda.funding",
                        List.of(granted.purpose()),
                        LINK));
    return Stream.concat(report, end);
  }
}
