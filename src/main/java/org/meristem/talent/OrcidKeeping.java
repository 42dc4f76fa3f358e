package org.meristem.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.meristem.people.Orcid;
import org.meristem.people.People;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.platform.RuleViolation;

/** A researcher says which ORCID iD is theirs. */
@ApplicationScoped
public class OrcidKeeping {
  @Inject private AchievementKeeping keeping;
  @Inject private People people;
  @Inject private Event<Recorded> recorded;

  /**
   * @param typed as {@link Orcid#of} reads it; blank for none
   * @throws RuleViolation {@code talent.orcid.taken} where another has it, and as {@link Orcid#of}
   */
  @Transactional
  public void keep(String typed) {
    var researcher = keeping.researcher();
    var person = researcher.person();
    var before = person.orcid();
    var after = typed == null || typed.isBlank() ? null : Orcid.of(typed);
    if (after != null
        && people.findByOrcid(after).filter(one -> !one.id().equals(person.id())).isPresent()) {
      throw new RuleViolation("talent.orcid.taken", after);
    }
    person.identifiedBy(after);
    people.flush();
    recorded.fire(
        Recorded.of("talent.action.orcid", "talent.record.researcher", researcher.number())
            .changing(
                List.of(
                    new FieldChange(
                        "talent.column.orcid",
                        Objects.toString(before, null),
                        Objects.toString(after, null)))));
  }
}
