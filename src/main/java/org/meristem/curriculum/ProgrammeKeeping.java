package org.meristem.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.BilingualText;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;

/** Keeping disciplines, programmes and course areas; their codes never change. */
@ApplicationScoped
public class ProgrammeKeeping {
  private static final String CODE = "[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,19}";

  @Inject private Programmes programmes;
  @Inject private CurriculumPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Event<Recorded> recorded;

  @Transactional
  public List<Discipline> disciplines() {
    requireKeeper();
    return programmes.disciplines();
  }

  @Transactional
  public Optional<Discipline> discipline(String code) {
    requireKeeper();
    return programmes.findDiscipline(code);
  }

  @Transactional
  public Optional<Programme> programme(String code) {
    requireKeeper();
    return programmes.findByCode(code);
  }

  @Transactional
  public Optional<CourseArea> area(String code) {
    requireKeeper();
    return programmes.findArea(code);
  }

  /**
   * @param seen the stored version that the form began with; null for a new one
   * @param alternates further codes separated by spaces, or null
   * @throws RuleViolation {@code curriculum.keep.…} where something is missing or was changed since
   */
  @Transactional
  public void keepDiscipline(String code, Integer seen, BilingualText name, String alternates) {
    var found = found(programmes.findDiscipline(code), code, seen, name);
    var before = values(found, one -> List.of(one.name(), text(one.alternateCodes())));
    if (found.isPresent()) {
      found.get().describe(name, alternates);
    } else {
      programmes.add(new Discipline(code, name, alternates));
    }
    record("discipline", code, before, List.of(name, text(alternates)), "name", "alternateCodes");
  }

  /**
   * @throws RuleViolation as {@link #keepDiscipline}
   */
  @Transactional
  public void keepProgramme(
      String code,
      Integer seen,
      BilingualText name,
      String discipline,
      ProgrammeType type,
      DegreeCategory category) {
    var found = found(programmes.findByCode(code), code, seen, name);
    require(type != null && category != null, "parts");
    var of =
        programmes
            .findDiscipline(discipline)
            .orElseThrow(() -> new RuleViolation("curriculum.keep.parts"));
    var before =
        values(
            found,
            one -> List.of(one.name(), one.discipline().code(), one.type(), one.degreeCategory()));
    if (found.isPresent()) {
      found.get().describe(name, of, type, category);
    } else {
      programmes.add(new Programme(code, name, of, type, category));
    }
    record(
        "programme",
        code,
        before,
        List.of(name, discipline, type, category),
        "name",
        "discipline",
        "type",
        "degreeCategory");
  }

  /**
   * @param position where it stands in lists, from 1
   * @throws RuleViolation as {@link #keepDiscipline}
   */
  @Transactional
  public void keepArea(String code, Integer seen, BilingualText name, Integer position) {
    var found = found(programmes.findArea(code), code, seen, name);
    require(position != null && position > 0, "parts");
    var before = values(found, one -> List.of(one.name(), one.position()));
    if (found.isPresent()) {
      found.get().describe(name, position);
    } else {
      programmes.add(new CourseArea(code, name, position));
    }
    record("area", code, before, List.of(name, position), "name", "position");
  }

  private <T extends StoredRecord> Optional<T> found(
      Optional<T> found, String code, Integer seen, BilingualText name) {
    requireKeeper();
    require(code != null && code.matches(CODE), "code");
    require(name.en() != null && name.zh() != null, "names");
    require(seen != null || found.isEmpty(), "exists");
    require(seen == null || found.isPresent() && found.get().version() == seen, "overtaken");
    return found;
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new RuleViolation("curriculum.keep." + what);
    }
  }

  /**
   * @throws NotPermitted unless the caller may keep these
   */
  public void requireKeeper() {
    NotPermitted.unless(policy.mayKeep(currentUser.get()));
  }

  private static String text(String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private static <T> List<Object> values(Optional<T> found, Function<T, List<Object>> values) {
    return found.map(values).orElse(List.of());
  }

  private void record(
      String what, String code, List<Object> before, List<Object> after, String... fields) {
    var changes = new ArrayList<FieldChange>();
    for (var i = 0; i < fields.length; i++) {
      changes.add(
          new FieldChange(
              "curriculum.column." + fields[i],
              before.isEmpty() ? null : said(before.get(i)),
              said(after.get(i))));
    }
    recorded.fire(
        Recorded.of("curriculum.action.kept", "curriculum.record." + what, code).changing(changes));
  }

  private static String said(Object value) {
    return value instanceof BilingualText name ? name.en() + " / " + name.zh() : value.toString();
  }
}
