package org.meristem.talent.agenda;

import java.time.LocalDate;
import java.util.List;
import org.meristem.talent.Researcher;

/** A part of the system that knows what somebody on the track should do or know. */
public interface AgendaSource {
  /** The person's own items; called only for the person. */
  List<AgendaItem> of(Researcher researcher, LocalDate today);
}
