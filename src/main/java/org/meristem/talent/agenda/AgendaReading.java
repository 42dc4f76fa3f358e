package org.meristem.talent.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.Role;
import org.meristem.platform.NotPermitted;
import org.meristem.talent.Researcher;
import org.meristem.talent.Researchers;

/** What is due, ends, is missing and comes next, for the caller alone. */
@ApplicationScoped
public class AgendaReading {
  @Inject @Any private Instance<AgendaSource> sources;
  @Inject private Researchers researchers;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;

  /**
   * What concerns somebody.
   *
   * @param me null where the caller is not on a track
   * @param items the most pressing first
   */
  public record Agenda(Researcher me, List<AgendaItem> items) {}

  /**
   * @throws NotPermitted unless the caller is a researcher
   */
  @Transactional
  public Agenda mine() {
    currentUser.require(Role.RESEARCHER);
    var today = LocalDate.now(clock);
    return researchers
        .findByAccount(currentUser.getAccount())
        .map(me -> new Agenda(me, items(me, today)))
        .orElseGet(() -> new Agenda(null, List.of()));
  }

  private List<AgendaItem> items(Researcher me, LocalDate today) {
    return sources.stream()
        .flatMap(source -> source.of(me, today).stream())
        .sorted(AgendaItem.PRESSING)
        .toList();
  }
}
