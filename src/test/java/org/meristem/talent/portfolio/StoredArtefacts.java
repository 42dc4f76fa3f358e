package org.meristem.talent.portfolio;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import org.meristem.people.Person;
import org.meristem.people.StoredPeople;

/** The artefacts within somebody's transaction. */
public final class StoredArtefacts {
  private StoredArtefacts() {}

  public static Artefacts of(EntityManager em) {
    var stored = new Artefacts();
    stored.em = em;
    return stored;
  }

  /** One more that somebody has accepted on a day. */
  public static void accepted(EntityManager em, Person owner, LocalDate day) {
    var cast = PortfolioCast.reviewer();
    var reviewer = StoredPeople.of(em).findByStaffNumber(cast.staffNumber()).orElse(cast);
    em.persist(reviewer);
    var artefact = new Artefact(owner, PortfolioCast.text("Dots"), Instant.EPOCH);
    artefact.ask(reviewer, Instant.EPOCH);
    artefact.answer(reviewer, Verdict.ACCEPTED, "Well told.", Instant.EPOCH, day);
    of(em).add(artefact);
  }
}
