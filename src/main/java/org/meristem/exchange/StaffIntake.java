package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.meristem.identity.Role;
import org.meristem.identity.SignedIn;
import org.meristem.people.People;
import org.meristem.people.Person;
import org.meristem.people.Sex;
import org.meristem.workbook.Column;
import org.meristem.workbook.ColumnTypes;

/** Lists of staff: the persons who teach, supervise and evaluate. */
@ApplicationScoped
public class StaffIntake implements Intake {
  private static final String PREFIX = "people.column.";

  @Inject private People people;

  @Override
  public String kind() {
    return "staff";
  }

  @Override
  public String key() {
    return "staffNumber";
  }

  @Override
  public String recordType() {
    return "people.record.staff";
  }

  @Override
  public boolean may(SignedIn user) {
    return user.has(Role.ADMINISTRATOR);
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text(PREFIX, "staffNumber", 40).needed(),
        Column.text(PREFIX, "name", 100).needed(),
        Column.text(PREFIX, "latinName", 100),
        Column.of(
            PREFIX, "sex", ColumnTypes.choice(Sex.class, Map.of("F", Sex.FEMALE, "M", Sex.MALE))),
        Column.of(PREFIX, "email", ColumnTypes.email()),
        Column.text(PREFIX, "group", 200),
        Column.text(PREFIX, "account", 100));
  }

  @Override
  public Map<String, Map<String, String>> present(Collection<String> keys) {
    return people.findByStaffNumbers(keys).stream()
        .collect(Collectors.toMap(Person::staffNumber, StaffIntake::values));
  }

  private static Map<String, String> values(Person person) {
    var values = new HashMap<String, Object>();
    values.put("staffNumber", person.staffNumber());
    values.put("name", person.name());
    values.put("latinName", person.latinName());
    values.put("sex", person.sex());
    values.put("email", person.email());
    values.put("group", person.group());
    values.put("account", person.account());
    return Canonical.of(values);
  }

  @Override
  public void enter(List<Map<String, String>> rows) {
    var known =
        people
            .findByStaffNumbers(rows.stream().map(row -> row.get("staffNumber")).toList())
            .stream()
            .collect(Collectors.toMap(Person::staffNumber, person -> person));
    for (var row : rows) {
      var person = known.get(row.get("staffNumber"));
      if (person == null) {
        person = new Person(row.get("name"), row.get("latinName"));
        people.add(person);
      }
      person.rename(row.get("name"), row.get("latinName"));
      person.bornAs(Canonical.choice(Sex.class, row.get("sex")), person.birthDate());
      person.reachableAt(row.get("email"), person.phone());
      person.employedAs(row.get("staffNumber"));
      person.joinGroup(row.get("group"));
      person.signsInAs(row.get("account"));
    }
  }
}
