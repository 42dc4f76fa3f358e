package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.meristem.evaluation.review.Reviews;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.Role;
import org.meristem.identity.SignedIn;
import org.meristem.imports.RowCheck;
import org.meristem.people.AccountLinking;
import org.meristem.people.People;
import org.meristem.people.Person;
import org.meristem.people.Sex;
import org.meristem.talent.mentor.Mentors;
import org.meristem.talent.portfolio.Artefacts;
import org.meristem.workbook.ColumnTypes;

/** Lists of staff: the persons who teach, supervise and evaluate. */
@ApplicationScoped
public class StaffIntake extends RecordIntake<Person> {
  @Inject private People people;
  @Inject private AccountLinking accounts;
  @Inject private CurrentUser currentUser;
  @Inject private Reviews reviews;
  @Inject private Mentors mentors;
  @Inject private Artefacts artefacts;

  public StaffIntake() {
    super("staff", "staffNumber", "people.record.staff", fields());
  }

  private static Fields<Person> fields() {
    return new Fields<Person>("people.column.")
        .code("staffNumber", 40, Person::staffNumber)
        .needed()
        .name("name", 100, Person::name)
        .needed()
        .name("latinName", 100, Person::latinName)
        .sex(Person::sex)
        .of("email", ColumnTypes.email(), Person::email)
        .text("group", 200, Person::group)
        .text("topics", 400, Person::topics)
        .account(Person::account);
  }

  @Override
  public boolean may(SignedIn user) {
    return user.has(Role.ADMINISTRATOR);
  }

  @Override
  public RowCheck check() {
    return new PersonCheck(key(), accounts.mayLink(currentUser.get()), people);
  }

  @Override
  Collection<Person> all() {
    return people.staff();
  }

  @Override
  Collection<Person> stored(Collection<String> keys) {
    return people.findByStaffNumbers(keys);
  }

  @Override
  void enter(Map<String, String> row, Person stored) {
    var person = stored;
    if (person == null) {
      person = new Person(row.get("name"), row.get("latinName"));
      people.add(person);
    }
    person.rename(row.get("name"), row.get("latinName"));
    person.bornAs(Canonical.choice(Sex.class, row.get("sex")), person.birthDate());
    person.reachableAt(row.get("email"), person.phone());
    person.employedAs(row.get("staffNumber"));
    person.joinGroup(row.get("group"));
    person.knowsAbout(row.get("topics"));
    accounts.link(person, row.get("account"));
  }

  @Override
  boolean isInUse(Person person) {
    return reviews.asks(person) || mentors.mention(person) || artefacts.mention(person);
  }

  @Override
  void remove(Person person) {
    people.remove(person);
  }
}
