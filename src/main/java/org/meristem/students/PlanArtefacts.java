package org.meristem.students;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.meristem.curriculum.plan.PlanKeeping;
import org.meristem.curriculum.plan.RequirementKind;
import org.meristem.people.Person;
import org.meristem.people.PersonArtefacts;

/** How many artefacts the training plan asks of a student: of the programme and the entry year. */
@ApplicationScoped
public class PlanArtefacts implements PersonArtefacts {
  @Inject Students students;
  @Inject PlanKeeping plans;

  @Override
  public List<Asked> of(Person person) {
    return students.presentOf(person).stream().flatMap(this::asked).toList();
  }

  private Stream<Asked> asked(Episode present) {
    var programme = present.programme();
    var year = present.entry().entryYear();
    if (!plans.isPublished(programme.code(), year)) {
      return Stream.empty();
    }
    return plans.plan(programme.code(), year).requirements().stream()
        .filter(one -> one.kind() == RequirementKind.PORTFOLIO)
        .map(one -> new Asked(programme.name(), year, one.amount().intValue()));
  }
}
