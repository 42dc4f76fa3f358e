package org.meristem.talent.mentor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.Role;
import org.meristem.people.People;
import org.meristem.platform.NotFound;
import org.meristem.platform.Recorded;
import org.meristem.platform.Recorded.FieldChange;
import org.meristem.platform.RuleViolation;
import org.meristem.talent.MemberState;
import org.meristem.talent.Researcher;
import org.meristem.talent.Researchers;

/** Directors and administrators name a researcher's mentors and end what they have named. */
@ApplicationScoped
public class MentorNaming {
  @Inject private Mentors mentors;
  @Inject private Researchers researchers;
  @Inject private People people;
  @Inject private CurrentUser currentUser;
  @Inject private Event<Recorded> recorded;

  /**
   * @param number a researcher's number
   * @param staffNumber of whoever shall mentor them
   * @throws RuleViolation {@code talent.mentor.left} where the researcher has left, {@code .person}
   *     where nobody has the staff number, {@code .twice} where they mentor this researcher on one
   *     of these days already, {@code .main} where somebody else is the main mentor on one of them,
   *     and as {@link Mentorship}
   */
  @Transactional
  public void name(
      String number, String staffNumber, LocalDate from, LocalDate until, boolean main) {
    currentUser.require(Role.DIRECTOR, Role.ADMINISTRATOR);
    var researcher =
        researchers.findByNumbers(List.of(number == null ? "" : number)).stream()
            .findFirst()
            .orElseThrow(NotFound::new);
    if (researcher.state() == MemberState.LEFT) {
      throw new RuleViolation("talent.mentor.left", researcher.person().name());
    }
    var mentor =
        people
            .findByStaffNumber(staffNumber == null ? "" : staffNumber)
            .orElseThrow(() -> new RuleViolation("talent.mentor.person"));
    var fresh = new Mentorship(researcher, mentor, from, until, main);
    mentors.hold(researcher);
    requireFree(fresh, mentors.history(researcher));
    mentors.add(fresh);
    record("talent.action.mentorNamed", researcher, null, said(fresh));
  }

  static void requireFree(Mentorship fresh, List<Mentorship> others) {
    for (var other : others) {
      if (fresh.overlaps(other)) {
        if (other.mentor().id().equals(fresh.mentor().id())) {
          throw new RuleViolation("talent.mentor.twice", other.mentor().name());
        }
        if (fresh.isMain() && other.isMain()) {
          throw new RuleViolation("talent.mentor.main", other.mentor().name());
        }
      }
    }
  }

  /**
   * @param last the last day
   * @throws RuleViolation {@code talent.mentor.until} where that is none or before the first day
   */
  @Transactional
  public void end(long id, LocalDate last) {
    currentUser.require(Role.DIRECTOR, Role.ADMINISTRATOR);
    var found = mentors.find(id).orElseThrow(NotFound::new);
    var before = said(found);
    found.end(last);
    record("talent.action.mentorEnded", found.researcher(), before, said(found));
  }

  private static String said(Mentorship one) {
    return one.mentor().staffNumber()
        + " "
        + one.mentor().name()
        + (one.isMain() ? " * " : " ")
        + one.from()
        + "/"
        + (one.until() == null ? "" : one.until());
  }

  private void record(String action, Researcher researcher, String before, String after) {
    recorded.fire(
        Recorded.of(action, "talent.record.mentor", researcher.number())
            .changing(List.of(new FieldChange("talent.mentor", before, after))));
  }
}
