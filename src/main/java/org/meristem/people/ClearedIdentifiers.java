package org.meristem.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;

/** Identifiers that the migration took from persons, on their way into the audit log. */
@ApplicationScoped
public class ClearedIdentifiers {
  @Inject EntityManager em;
  @Inject Event<Recorded> recorded;

  /** Writes each into the audit log, once. */
  @Transactional
  public void record() {
    var all =
        em.createQuery(
                "select c from ClearedIdentifier c order by c.id desc", ClearedIdentifier.class)
            .getResultList();
    all.forEach(em::remove);
    all.forEach(this::record);
  }

  private void record(ClearedIdentifier cleared) {
    recorded.fire(
        Recorded.of(
                "people.action.identifierCleared", "people.record.person", said(cleared.person()))
            .changing(
                List.of(
                    new FieldChange(
                        "people.column." + cleared.field(), cleared.identifier(), null)))
            .because(said(cleared.keptBy())));
  }

  private String said(long id) {
    var person = em.find(Person.class, id);
    return person == null ? String.valueOf(id) : person.name() + " #" + id;
  }
}
