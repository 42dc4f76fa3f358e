package org.meristem.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.meristem.people.Tie;
import org.meristem.people.TieSource;

/** Who has brought something about together with whom, and when. */
@ApplicationScoped
public class CoAuthorship implements TieSource {
  @Inject private Achievements achievements;

  @Override
  public List<Tie> ties(Collection<Long> persons) {
    return achievements.shared(persons).stream()
        .filter(row -> !Objects.equals(row[0], row[1]))
        .map(
            row ->
                new Tie(Tie.Kind.CO_AUTHORSHIP, (Long) row[0], (Long) row[1], (LocalDate) row[2]))
        .toList();
  }
}
