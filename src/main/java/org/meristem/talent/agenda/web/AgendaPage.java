package org.meristem.talent.agenda.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.meristem.talent.Researcher;
import org.meristem.talent.agenda.AgendaItem;
import org.meristem.talent.agenda.AgendaReading;
import org.meristem.talent.agenda.AgendaReading.Agenda;
import org.meristem.talent.agenda.Concern;

/** One's own track on one page. */
@Named
@RequestScoped
public class AgendaPage {
  @Inject private AgendaReading reading;

  private Agenda agenda;

  private Agenda agenda() {
    if (agenda == null) {
      agenda = reading.mine();
    }
    return agenda;
  }

  /** Null where the caller is not on the track. */
  public Researcher getMe() {
    return agenda().me();
  }

  /** Those concerns of which there is something. */
  public List<Concern> getConcerns() {
    return agenda().items().stream().map(AgendaItem::concern).distinct().toList();
  }

  public List<AgendaItem> of(Concern concern) {
    return agenda().items().stream().filter(item -> item.concern() == concern).toList();
  }

  /** How many things are late or due. */
  public long getPressing() {
    return agenda().items().stream()
        .filter(item -> item.concern() == Concern.LATE || item.concern() == Concern.DUE)
        .count();
  }
}
