package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.meristem.curriculum.DegreeCategory;
import org.meristem.curriculum.Discipline;
import org.meristem.curriculum.Programme;
import org.meristem.curriculum.ProgrammeType;
import org.meristem.curriculum.Programmes;
import org.meristem.identity.Role;
import org.meristem.identity.SignedIn;
import org.meristem.platform.BilingualText;
import org.meristem.workbook.Column;
import org.meristem.workbook.ColumnTypes;

/** Lists of programmes; a discipline comes into being with the first programme that names it. */
@ApplicationScoped
public class ProgrammeIntake implements Intake {
  private static final String PREFIX = "curriculum.column.";

  @Inject private Programmes programmes;

  @Override
  public String kind() {
    return "programmes";
  }

  @Override
  public String key() {
    return "code";
  }

  @Override
  public String recordType() {
    return "curriculum.record.programme";
  }

  @Override
  public boolean may(SignedIn user) {
    return user.has(Role.ADMINISTRATOR) || user.has(Role.DIRECTOR);
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.text(PREFIX, "code", 40).needed(),
        Column.text(PREFIX, "nameEn", 200).needed(),
        Column.text(PREFIX, "nameZh", 200).needed(),
        Column.of(PREFIX, "type", ColumnTypes.choice(ProgrammeType.class, Map.of())).needed(),
        Column.of(PREFIX, "degreeCategory", ColumnTypes.choice(DegreeCategory.class, Map.of()))
            .needed(),
        Column.text(PREFIX, "discipline", 20).needed(),
        Column.text(PREFIX, "disciplineEn", 200),
        Column.text(PREFIX, "disciplineZh", 200),
        Column.text(PREFIX, "alternateCodes", 100));
  }

  @Override
  public Map<String, Map<String, String>> present(Collection<String> keys) {
    return programmes.all().stream()
        .filter(programme -> keys.contains(programme.code()))
        .collect(Collectors.toMap(Programme::code, ProgrammeIntake::values));
  }

  private static Map<String, String> values(Programme programme) {
    var discipline = programme.discipline();
    var values = new HashMap<String, Object>();
    values.put("code", programme.code());
    values.put("nameEn", programme.name().en());
    values.put("nameZh", programme.name().zh());
    values.put("type", programme.type());
    values.put("degreeCategory", programme.degreeCategory());
    values.put("discipline", discipline.code());
    values.put("disciplineEn", discipline.name().en());
    values.put("disciplineZh", discipline.name().zh());
    values.put("alternateCodes", discipline.alternateCodes());
    return Canonical.of(values);
  }

  @Override
  public void enter(List<Map<String, String>> rows) {
    for (var row : rows) {
      var name = new BilingualText(row.get("nameEn"), row.get("nameZh"));
      var type = ProgrammeType.valueOf(row.get("type"));
      var category = DegreeCategory.valueOf(row.get("degreeCategory"));
      var discipline = discipline(row);
      programmes
          .findByCode(row.get("code"))
          .ifPresentOrElse(
              programme -> programme.describe(name, discipline, type, category),
              () ->
                  programmes.add(new Programme(row.get("code"), name, discipline, type, category)));
    }
  }

  private Discipline discipline(Map<String, String> row) {
    var name = new BilingualText(row.get("disciplineEn"), row.get("disciplineZh"));
    var discipline =
        programmes
            .findDiscipline(row.get("discipline"))
            .orElseGet(
                () -> {
                  var fresh =
                      new Discipline(row.get("discipline"), name, row.get("alternateCodes"));
                  programmes.add(fresh);
                  return fresh;
                });
    discipline.describe(name, row.get("alternateCodes"));
    return discipline;
  }
}
