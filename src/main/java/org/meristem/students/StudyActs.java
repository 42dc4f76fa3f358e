package org.meristem.students;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.meristem.curriculum.Programme;
import org.meristem.curriculum.Programmes;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.platform.RuleViolation;

/** Entering what happens in the course of a student's studies. */
@ApplicationScoped
public class StudyActs {
  @Inject private Students students;
  @Inject private Programmes programmes;
  @Inject private StudentsPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;
  @Inject private Event<Recorded> recorded;

  /**
   * What is to be entered.
   *
   * @param on the day from which it holds
   * @param until when a student on leave is expected back
   * @param programme for a transfer: the code of the new programme
   * @param entryYear for a transfer: the year with which the student is counted there
   */
  public record Plan(
      ActKind kind,
      LocalDate on,
      LocalDate until,
      String reason,
      String programme,
      Integer entryYear) {}

  /**
   * @throws NotFound where nobody has this number
   * @throws RuleViolation as the verbs of {@link Episode}, or {@code students.act.programme} where
   *     a transfer names no programme of the house
   */
  @Transactional
  public void enter(String number, Plan plan) {
    NotPermitted.unless(policy.mayRegister(currentUser.get()));
    var episode = students.hold(number == null ? "" : number).orElseThrow(NotFound::new);
    var student = episode.student();
    var before = episode.entry();
    var changes = before.changesTo(happen(episode, plan).entry());
    student.edited(changes.stream().map(FieldChange::field).toList());
    students.flush();
    var all = new ArrayList<>(StudentEditing.labelled(changes));
    all.add(new FieldChange("students.act.on", null, plan.on().toString()));
    if (plan.kind() == ActKind.LEAVE) {
      all.add(new FieldChange("students.act.expected", null, plan.until().toString()));
    }
    recorded.fire(
        Recorded.of("students.ActKind." + plan.kind(), StudentRegister.RECORD, student.number())
            .changing(all)
            .because(plan.reason()));
  }

  /** Lets it happen and gives the episode that is the present one then. */
  private Episode happen(Episode episode, Plan plan) {
    var signature =
        new Signature(currentUser.getAccount(), ZonedDateTime.now(clock), plan.reason());
    switch (plan.kind()) {
      case LEAVE -> episode.takeLeave(plan.on(), plan.until(), signature);
      case RETURN -> episode.returnFromLeave(plan.on(), signature);
      case SUSPENSION -> episode.suspend(plan.on(), signature);
      case GRADUATION -> episode.graduate(plan.on(), signature);
      case WITHDRAWAL -> episode.withdraw(plan.on(), signature);
      case TRANSFER -> {
        return episode.transfer(programme(plan), year(plan), plan.on(), signature);
      }
    }
    return episode;
  }

  private Programme programme(Plan plan) {
    return programmes
        .findByCode(plan.programme() == null ? "" : plan.programme())
        .orElseThrow(() -> new RuleViolation("students.act.programme"));
  }

  /** Where the plan is silent, the year of the day. */
  private static int year(Plan plan) {
    return plan.entryYear() != null
        ? plan.entryYear()
        : plan.on() == null ? 0 : plan.on().getYear();
  }

  /** The programmes to which a student may be transferred: all but the present one. */
  @Transactional
  public List<Programme> programmesBeside(Episode present) {
    return programmes.all().stream()
        .filter(programme -> !programme.code().equals(present.programme().code()))
        .toList();
  }
}
