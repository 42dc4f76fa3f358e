package org.meristem.talent.mentor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.meristem.people.Tie;
import org.meristem.people.TieSource;

/** Who mentors or has mentored whom. */
@ApplicationScoped
public class MentorTies implements TieSource {
  @Inject private Mentors mentors;

  @Override
  public List<Tie> ties(Collection<Long> persons) {
    return mentors.pairs(persons).stream()
        .map(pair -> new Tie(Tie.Kind.MENTORING, (Long) pair[0], (Long) pair[1], null))
        .toList();
  }
}
