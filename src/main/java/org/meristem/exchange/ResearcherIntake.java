package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.SignedIn;
import org.meristem.imports.RowCheck;
import org.meristem.people.AccountLinking;
import org.meristem.people.People;
import org.meristem.people.Person;
import org.meristem.people.Sex;
import org.meristem.platform.SearchText;
import org.meristem.talent.CareerDays;
import org.meristem.talent.MemberState;
import org.meristem.talent.Researcher;
import org.meristem.talent.ResearcherUse;
import org.meristem.talent.Researchers;
import org.meristem.talent.Stage;
import org.meristem.talent.track.MemberEntering;
import org.meristem.talent.track.TrackPolicy;
import org.meristem.workbook.ColumnTypes;
import org.meristem.workbook.Fault.Severity;
import org.meristem.workbook.TableRow;

/** Lists of early-career researchers. */
@ApplicationScoped
public class ResearcherIntake extends RecordIntake<Researcher> {
  @Inject private Researchers researchers;
  @Inject private TrackPolicy policy;
  @Inject private People people;
  @Inject private AccountLinking accounts;
  @Inject private CurrentUser currentUser;
  @Inject private MemberEntering members;
  @Inject private Clock clock;
  @Inject @Any private Instance<ResearcherUse> uses;

  public ResearcherIntake() {
    super("researchers", "researcherNumber", "talent.record.researcher", fields());
  }

  private static Fields<Researcher> fields() {
    return new Fields<Researcher>("talent.column.")
        .code("researcherNumber", 40, Researcher::number)
        .needed()
        .name("name", 100, researcher -> researcher.person().name())
        .needed()
        .name("latinName", 100, researcher -> researcher.person().latinName())
        .sex(researcher -> researcher.person().sex())
        .day("birthDate", researcher -> researcher.person().birthDate())
        .of("email", ColumnTypes.email(), researcher -> researcher.person().email())
        .text("group", 200, researcher -> researcher.person().group())
        .choice("stage", Stage.class, Researcher::stage)
        .needed()
        .day("doctorate", Researcher::doctorate)
        .day("defended", Researcher::defended)
        .day("firstDegree", Researcher::firstDegree)
        .day("started", Researcher::started)
        .choice("state", MemberState.class, Researcher::state)
        .text("topics", 400, researcher -> researcher.person().topics())
        .account(researcher -> researcher.person().account());
  }

  @Override
  public boolean may(SignedIn user) {
    return policy.mayKeep(user);
  }

  /** A list that is silent on the state means active. */
  @Override
  public Map<String, String> defaults() {
    return Map.of("state", MemberState.ACTIVE.name());
  }

  @Override
  public RowCheck check() {
    var today = LocalDate.now(clock);
    var firstMarks = members.firstMarks();
    return new PersonCheck(key(), accounts.mayLink(currentUser.get()), people) {
      @Override
      public void look(TableRow row, Map<String, String> before) {
        super.look(row, before);
        lookAtDays(row, today, firstMarks);
      }
    };
  }

  private void lookAtDays(TableRow row, LocalDate today, Map<String, LocalDate> firstMarks) {
    var doctorate = Canonical.day(row.values(), "doctorate");
    var days =
        new CareerDays(
            Canonical.day(row.values(), "birthDate"),
            Canonical.day(row.values(), "firstDegree"),
            Canonical.day(row.values(), "defended"),
            doctorate);
    days.faults(today).forEach((field, code) -> row.add(field, code, Severity.ERROR));
    var reached = firstMarks.get(SearchText.of(row.values().get(key())));
    if (reached != null && doctorate != null && doctorate.isAfter(reached)) {
      row.add("doctorate", "date.afterMilestone", Severity.ERROR);
    }
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
    var started = Canonical.day(row, "started");
    var state = Canonical.choice(MemberState.class, row.getOrDefault("state", "ACTIVE"));
    if (stored == null) {
      var fresh = new Researcher(row.get(key()), person, stage, doctorate);
      fresh.defendedOn(Canonical.day(row, "defended"));
      fresh.firstDegreeOn(Canonical.day(row, "firstDegree"));
      researchers.add(person, fresh);
      members.joined(fresh, state, started);
    } else {
      researchers.touch();
      stored.defendedOn(Canonical.day(row, "defended"));
      stored.firstDegreeOn(Canonical.day(row, "firstDegree"));
      members.changed(stored, stage, state, started);
      stored.describe(stage, doctorate);
    }
  }

  private void describe(Person person, Map<String, String> row) {
    person.rename(row.get("name"), row.get("latinName"));
    person.bornAs(Canonical.choice(Sex.class, row.get("sex")), Canonical.day(row, "birthDate"));
    person.reachableAt(row.get("email"), person.phone());
    person.joinGroup(row.get("group"));
    person.knowsAbout(row.get("topics"));
    accounts.link(person, row.get("account"));
  }

  @Override
  boolean isInUse(Researcher researcher) {
    return uses.stream().anyMatch(use -> use.concerns(researcher));
  }

  @Override
  void remove(Researcher researcher) {
    members.forget(researcher);
    researchers.remove(researcher);
  }
}
