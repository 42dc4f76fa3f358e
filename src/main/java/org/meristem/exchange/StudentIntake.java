package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meristem.curriculum.Programme;
import org.meristem.curriculum.Programmes;
import org.meristem.identity.SignedIn;
import org.meristem.imports.Intake;
import org.meristem.imports.RowCheck;
import org.meristem.imports.Standing;
import org.meristem.people.People;
import org.meristem.platform.SearchText;
import org.meristem.students.EpisodeStatus;
import org.meristem.students.StudentRegister;
import org.meristem.students.StudentsPolicy;
import org.meristem.workbook.Column;

/** Student rosters. */
@ApplicationScoped
public class StudentIntake implements Intake {
  @Inject private StudentRegister register;
  @Inject private StudentsPolicy policy;
  @Inject private Programmes programmes;
  @Inject private People people;
  @Inject private StudentsInUse used;
  @Inject private Clock clock;

  @Override
  public String kind() {
    return "students";
  }

  @Override
  public String key() {
    return "studentNumber";
  }

  @Override
  public String recordType() {
    return StudentRegister.RECORD;
  }

  @Override
  public boolean may(SignedIn user) {
    return policy.mayRegister(user);
  }

  @Override
  public List<Column> columns() {
    return StudentValues.COLUMNS;
  }

  @Override
  public boolean mayExport(SignedIn user) {
    return policy.maySeeAll(user);
  }

  @Override
  public void each(String query, Consumer<Map<String, String>> rows) {
    register.each(query, entry -> rows.accept(StudentValues.of(entry)));
  }

  /** A register that is silent on the status means enrolled. */
  @Override
  public Map<String, String> defaults() {
    return Map.of("status", EpisodeStatus.ENROLLED.name());
  }

  @Override
  public Map<String, Standing> present(Collection<String> keys) {
    return register.present(keys).stream()
        .collect(
            Collectors.toMap(
                line -> SearchText.of(line.entry().number()),
                line -> new Standing(StudentValues.of(line.entry()), line.handEdited())));
  }

  @Override
  public void released(Map<String, Set<String>> fieldsByKey) {
    register.released(fieldsByKey);
  }

  @Override
  public Map<String, List<String>> codes() {
    return Map.of("programme", programmes.all().stream().map(Programme::code).toList());
  }

  @Override
  public RowCheck check() {
    return new StudentCheck(key(), people, new KnownCodes(codes().get("programme")), clock);
  }

  @Override
  public Function<List<Map<String, String>>, Runnable> adding() {
    var adding = register.adding();
    return rows -> adding.apply(rows.stream().map(StudentValues::entry).toList());
  }

  @Override
  public void update(List<Map<String, String>> rows) {
    register.update(rows.stream().map(StudentValues::entry).toList());
  }

  @Override
  public void restore(List<Map<String, String>> before) {
    register.restore(before.stream().map(StudentValues::entry).toList());
  }

  @Override
  public Set<String> movedOn(List<Map<String, String>> before) {
    return register.movedOn(before.stream().map(StudentValues::entry).toList());
  }

  @Override
  public Set<String> inUse(Collection<String> keys) {
    return used.among(keys);
  }

  @Override
  public void remove(Collection<String> keys) {
    register.remove(keys);
  }
}
