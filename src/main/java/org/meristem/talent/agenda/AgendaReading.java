package org.meristem.talent.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

  /** The caller on the track; empty where they are not on it. */
  @Transactional
  public Optional<Researcher> me() {
    currentUser.require(Role.RESEARCHER);
    return researchers.findByAccount(currentUser.getAccount());
  }

  /**
   * The most pressing first.
   *
   * @throws NotPermitted unless the caller is a researcher
   */
  @Transactional
  public List<AgendaItem> mine() {
    var today = LocalDate.now(clock);
    return me().stream()
        .flatMap(me -> sources.stream().flatMap(source -> source.of(me, today).stream()))
        .sorted(AgendaItem.PRESSING)
        .toList();
  }
}
