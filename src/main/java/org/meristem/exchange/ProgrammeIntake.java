package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.meristem.curriculum.CurriculumPolicy;
import org.meristem.curriculum.DegreeCategory;
import org.meristem.curriculum.Discipline;
import org.meristem.curriculum.Programme;
import org.meristem.curriculum.ProgrammeType;
import org.meristem.curriculum.Programmes;
import org.meristem.identity.SignedIn;
import org.meristem.imports.RowCheck;
import org.meristem.platform.BilingualText;
import org.meristem.students.StudentRegister;
import org.meristem.workbook.TableRow;

/** Lists of programmes; a discipline comes into being with the first programme that names it. */
@ApplicationScoped
public class ProgrammeIntake extends RecordIntake<Programme> {
  private static final List<String> OF_DISCIPLINE =
      List.of("disciplineEn", "disciplineZh", "alternateCodes");

  @Inject private Programmes programmes;
  @Inject private CurriculumPolicy policy;
  @Inject private StudentRegister register;

  public ProgrammeIntake() {
    super("programmes", "code", "curriculum.record.programme", fields());
  }

  private static Fields<Programme> fields() {
    return new Fields<Programme>("curriculum.column.")
        .code("code", 40, Programme::code)
        .needed()
        .text("nameEn", 200, programme -> programme.name().en())
        .needed()
        .text("nameZh", 200, programme -> programme.name().zh())
        .needed()
        .choice("type", ProgrammeType.class, Programme::type)
        .needed()
        .choice("degreeCategory", DegreeCategory.class, Programme::degreeCategory)
        .needed()
        .code("discipline", 20, programme -> programme.discipline().code())
        .needed()
        .text("disciplineEn", 200, programme -> programme.discipline().name().en())
        .text("disciplineZh", 200, programme -> programme.discipline().name().zh())
        .text("alternateCodes", 100, programme -> programme.discipline().alternateCodes());
  }

  @Override
  public boolean may(SignedIn user) {
    return policy.mayKeep(user);
  }

  @Override
  Collection<Programme> all() {
    return programmes.all();
  }

  @Override
  Collection<Programme> stored(Collection<String> keys) {
    return all();
  }

  @Override
  public RowCheck check() {
    var disciplines =
        new KnownCodes(programmes.disciplines().stream().map(Discipline::code).toList());
    var shared = new SharedValues(key(), "discipline", OF_DISCIPLINE, this::disciplineValues);
    return new RowCheck() {
      @Override
      public void look(TableRow row, Map<String, String> before) {
        disciplines.unify(row, "discipline");
        shared.look(row, before);
      }

      @Override
      public Map<String, LateFault> afterwards() {
        return shared.afterwards();
      }
    };
  }

  private Map<String, String> disciplineValues(String code) {
    var values = new HashMap<String, String>();
    programmes
        .findDiscipline(code)
        .ifPresent(
            discipline -> {
              values.put("disciplineEn", discipline.name().en());
              values.put("disciplineZh", discipline.name().zh());
              values.put("alternateCodes", discipline.alternateCodes());
            });
    values.values().removeIf(Objects::isNull);
    return values;
  }

  @Override
  void enter(Map<String, String> row, Programme stored) {
    var name = new BilingualText(row.get("nameEn"), row.get("nameZh"));
    var type = ProgrammeType.valueOf(row.get("type"));
    var category = DegreeCategory.valueOf(row.get("degreeCategory"));
    var discipline = discipline(row);
    if (stored == null) {
      programmes.add(new Programme(row.get("code"), name, discipline, type, category));
    } else {
      stored.describe(name, discipline, type, category);
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

  @Override
  boolean isInUse(Programme programme) {
    return register.anyoneStudies(programme);
  }

  @Override
  void remove(Programme programme) {
    programmes.remove(programme);
  }
}
