package org.meristem.students;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.meristem.people.Tie;
import org.meristem.people.TieSource;

/** Who has supervised whom, now or ever, in any episode of studies. */
@ApplicationScoped
public class Supervision implements TieSource {
  @Inject private Students students;

  @Override
  public List<Tie> ties(Collection<Long> persons) {
    return students.supervisions(persons).stream()
        .map(pair -> new Tie(Tie.Kind.SUPERVISION, (Long) pair[0], (Long) pair[1], null))
        .toList();
  }
}
