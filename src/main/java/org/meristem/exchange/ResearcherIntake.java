package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.meristem.evaluation.Rounds;
import org.meristem.identity.Role;
import org.meristem.identity.SignedIn;
import org.meristem.people.Person;
import org.meristem.people.Sex;
import org.meristem.talent.Researcher;
import org.meristem.talent.Researchers;
import org.meristem.talent.Stage;
import org.meristem.talent.eligibility.EligibilityRecords;
import org.meristem.workbook.ColumnTypes;

/** Lists of early-career researchers. */
@ApplicationScoped
public class ResearcherIntake extends RecordIntake<Researcher> {
  @Inject private Researchers researchers;
  @Inject private Rounds rounds;
  @Inject private EligibilityRecords eligibility;

  public ResearcherIntake() {
    super("researchers", "researcherNumber", "talent.record.researcher", fields());
  }

  private static Fields<Researcher> fields() {
    return new Fields<Researcher>("talent.column.")
        .text("researcherNumber", 40, Researcher::number)
        .needed()
        .text("name", 100, researcher -> researcher.person().name())
        .needed()
        .text("latinName", 100, researcher -> researcher.person().latinName())
        .sex(researcher -> researcher.person().sex())
        .day("birthDate", researcher -> researcher.person().birthDate())
        .of("email", ColumnTypes.email(), researcher -> researcher.person().email())
        .text("group", 200, researcher -> researcher.person().group())
        .choice("stage", Stage.class, Researcher::stage)
        .needed()
        .day("doctorate", Researcher::doctorate)
        .day("defended", Researcher::defended)
        .text("topics", 400, researcher -> researcher.person().topics())
        .text("account", 100, researcher -> researcher.person().account());
  }

  @Override
  public boolean may(SignedIn user) {
    return user.has(Role.ADMINISTRATOR) || user.has(Role.DIRECTOR);
  }

  @Override
  Collection<Researcher> all() {
    return researchers.find("");
  }

  @Override
  Collection<Researcher> stored(Collection<String> keys) {
    return researchers.findByNumbers(keys);
  }

  @Override
  void enter(Map<String, String> row, Researcher stored) {
    var person = stored == null ? new Person(row.get("name"), null) : stored.person();
    describe(person, row);
    var stage = Canonical.choice(Stage.class, row.get("stage"));
    var doctorate = Canonical.day(row, "doctorate");
    var researcher =
        stored == null ? new Researcher(row.get(key()), person, stage, doctorate) : stored;
    researcher.defendedOn(Canonical.day(row, "defended"));
    if (stored == null) {
      researchers.add(person, researcher);
    } else {
      researchers.touch();
      stored.describe(stage, doctorate);
    }
  }

  private static void describe(Person person, Map<String, String> row) {
    person.rename(row.get("name"), row.get("latinName"));
    person.bornAs(Canonical.choice(Sex.class, row.get("sex")), Canonical.day(row, "birthDate"));
    person.reachableAt(row.get("email"), person.phone());
    person.joinGroup(row.get("group"));
    person.knowsAbout(row.get("topics"));
    person.signsInAs(row.get("account"));
  }

  @Override
  boolean isInUse(Researcher researcher) {
    return rounds.judges(researcher) || eligibility.concerns(researcher);
  }

  @Override
  void remove(Researcher researcher) {
    researchers.remove(researcher);
  }
}
