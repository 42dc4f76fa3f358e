package org.meristem.students;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.meristem.people.Tie;
import org.meristem.people.TieSource;

/** Who has supervised whom, now or ever, in any episode of studies. */
@ApplicationScoped
public class Supervision implements TieSource {
  @Inject EntityManager em;

  @Override
  public List<Tie> ties(Collection<Long> persons) {
    return pairs(persons).stream()
        .map(pair -> new Tie(Tie.Kind.SUPERVISION, (Long) pair[0], (Long) pair[1], null))
        .toList();
  }

  /** The ids of the persons whose student one of these persons is or was, or who were theirs. */
  private List<Object[]> pairs(Collection<Long> persons) {
    var found = new ArrayList<>(pairs("s.person.id in :persons", persons));
    found.addAll(pairs("p.id in :persons", persons));
    return found;
  }

  /** One way at a time, so that an index serves. */
  private List<Object[]> pairs(String which, Collection<Long> persons) {
    return em.createQuery(
            "select s.person.id, p.id from Episode e join e.student s, Person p where"
                + " p.staffNumberKey = e.supervisorKey and "
                + which,
            Object[].class)
        .setParameter("persons", persons)
        .getResultList();
  }
}
