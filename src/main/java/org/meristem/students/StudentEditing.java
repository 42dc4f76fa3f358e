package org.meristem.students;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.meristem.identity.Account;
import org.meristem.identity.CurrentUser;
import org.meristem.people.People;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.platform.RuleViolation;

/**
 * Correcting what the register says of a student; what happens in the studies is an act instead.
 */
@ApplicationScoped
public class StudentEditing {
  @Inject private Students students;
  @Inject private People people;
  @Inject private StudentsPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /**
   * The present episode of a student, for somebody who may change the record.
   *
   * @throws NotFound where nobody has this number
   */
  @Transactional
  public Episode forEditing(String number) {
    NotPermitted.unless(policy.mayRegister(currentUser.get()));
    return students.episodes(number == null ? "" : number).stream()
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** What is wrong with an entry, by field. */
  @Transactional
  public Map<String, RuleViolation> faults(StudentEntry entry) {
    var faults = EntryRules.of(entry, LocalDate.now(clock));
    if (entry.account() != null) {
      people
          .findByAccount(Account.nameOf(entry.account()))
          .filter(holder -> !students.isPersonOf(holder, entry.number()))
          .ifPresent(
              holder ->
                  faults.put(
                      "account",
                      new RuleViolation("students.fault.account", entry.account(), holder.name())));
    }
    return faults;
  }

  /** Whether an entry names a supervisor's number that nobody on the staff has. */
  @Transactional
  public boolean isSupervisorUnknown(StudentEntry entry) {
    return entry.supervisorNumber() != null
        && people.findByStaffNumber(entry.supervisorNumber()).isEmpty();
  }

  /**
   * Makes the record say something else; imports leave the changed fields alone from then on.
   *
   * @param begun what the record said when the writer began
   * @return what was changed
   * @throws RuleViolation {@code students.edit.overtaken} where somebody has changed the record
   *     since, or the first fault
   */
  @Transactional
  public List<FieldChange> edit(StudentEntry begun, StudentEntry entry) {
    NotPermitted.unless(policy.mayRegister(currentUser.get()));
    var episode = students.hold(begun.number()).orElseThrow(NotFound::new);
    if (!episode.entry().equals(begun)) {
      throw new RuleViolation("students.edit.overtaken");
    }
    faults(entry).values().stream()
        .findFirst()
        .ifPresent(
            fault -> {
              throw fault;
            });
    var changes = begun.changesTo(entry);
    if (!changes.isEmpty()) {
      var student = episode.student();
      student.describe(entry);
      episode.describe(episode.programme(), entry);
      student.edited(changes.stream().map(FieldChange::field).toList());
      people.flush();
      students.flush();
      recorded.fire(
          Recorded.of("students.action.edited", StudentRegister.RECORD, student.number())
              .changing(labelled(changes)));
    }
    return changes;
  }

  /** The changes with the keys of the fields' names. */
  static List<FieldChange> labelled(List<FieldChange> changes) {
    return changes.stream()
        .map(
            change ->
                new FieldChange(
                    "students.column." + change.field(), change.before(), change.after()))
        .toList();
  }
}
