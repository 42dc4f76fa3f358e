package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meristem.identity.Role;
import org.meristem.identity.SignedIn;
import org.meristem.people.Person;
import org.meristem.people.Sex;
import org.meristem.talent.Researcher;
import org.meristem.talent.Researchers;
import org.meristem.talent.Stage;
import org.meristem.workbook.Column;
import org.meristem.workbook.ColumnTypes;

/** Lists of early-career researchers. */
@ApplicationScoped
public class ResearcherIntake implements Intake {
  private static final String PREFIX = "talent.column.";

  @Inject private Researchers researchers;

  @Override
  public String kind() {
    return "researchers";
  }

  @Override
  public String key() {
    return "researcherNumber";
  }

  @Override
  public String recordType() {
    return "talent.record.researcher";
  }

  @Override
  public boolean may(SignedIn user) {
    return user.has(Role.ADMINISTRATOR) || user.has(Role.DIRECTOR);
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text(PREFIX, "researcherNumber", 40).needed(),
        Column.text(PREFIX, "name", 100).needed(),
        Column.text(PREFIX, "latinName", 100),
        Column.of(
            PREFIX, "sex", ColumnTypes.choice(Sex.class, Map.of("F", Sex.FEMALE, "M", Sex.MALE))),
        Column.day(PREFIX, "birthDate"),
        Column.of(PREFIX, "email", ColumnTypes.email()),
        Column.text(PREFIX, "group", 200),
        Column.of(PREFIX, "stage", ColumnTypes.choice(Stage.class, Map.of())).needed(),
        Column.day(PREFIX, "doctorate"),
        Column.text(PREFIX, "account", 100));
  }

  @Override
  public Map<String, Map<String, String>> present(Collection<String> keys) {
    return researchers.findByNumbers(keys).stream()
        .collect(Collectors.toMap(Researcher::number, ResearcherIntake::values));
  }

  private static Map<String, String> values(Researcher researcher) {
    var person = researcher.person();
    var values = new HashMap<String, Object>();
    values.put("researcherNumber", researcher.number());
    values.put("name", person.name());
    values.put("latinName", person.latinName());
    values.put("sex", person.sex());
    values.put("birthDate", person.birthDate());
    values.put("email", person.email());
    values.put("group", person.group());
    values.put("stage", researcher.stage());
    values.put("doctorate", researcher.doctorate());
    values.put("account", person.account());
    return Canonical.of(values);
  }

  @Override
  public void enter(List<Map<String, String>> rows) {
    var known =
        researchers.findByNumbers(rows.stream().map(row -> row.get(key())).toList()).stream()
            .collect(Collectors.toMap(Researcher::number, Function.identity()));
    for (var row : rows) {
      var found = known.get(row.get(key()));
      var person = found == null ? new Person(row.get("name"), null) : found.person();
      describe(person, row);
      var stage = Canonical.choice(Stage.class, row.get("stage"));
      var doctorate = Canonical.day(row, "doctorate");
      if (found == null) {
        researchers.add(person, new Researcher(row.get(key()), person, stage, doctorate));
      } else {
        found.describe(stage, doctorate);
      }
    }
  }

  private static void describe(Person person, Map<String, String> row) {
    person.rename(row.get("name"), row.get("latinName"));
    person.bornAs(Canonical.choice(Sex.class, row.get("sex")), Canonical.day(row, "birthDate"));
    person.reachableAt(row.get("email"), person.phone());
    person.joinGroup(row.get("group"));
    person.signsInAs(row.get("account"));
  }
}
