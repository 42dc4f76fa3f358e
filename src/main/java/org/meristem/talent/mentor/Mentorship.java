package org.meristem.talent.mentor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.meristem.people.Person;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;
import org.meristem.talent.Researcher;

/** Somebody of the house mentors a researcher, from a day until a day. */
@Entity
@Table(name = "mentorship")
public class Mentorship extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "researcher_id")
  private Researcher researcher;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "mentor_id")
  private Person mentor;

  @Column(name = "mentor_from")
  private LocalDate from;

  @Column(name = "mentor_until")
  private LocalDate until;

  @Column(name = "main_mentor")
  private boolean main;

  protected Mentorship() {}

  /**
   * @param from the first day
   * @param until the last day; null where none is known
   * @param main whether the researcher turns to this mentor first
   * @throws RuleViolation {@code talent.mentor.self} where somebody would mentor themself, {@code
   *     .from} without a first day, {@code .until} where the last day is before it
   */
  public Mentorship(
      Researcher researcher, Person mentor, LocalDate from, LocalDate until, boolean main) {
    if (isSame(researcher.person(), mentor)) {
      throw new RuleViolation("talent.mentor.self");
    }
    if (from == null) {
      throw new RuleViolation("talent.mentor.from");
    }
    this.researcher = researcher;
    this.mentor = mentor;
    this.from = from;
    this.main = main;
    if (until != null) {
      end(until);
    }
  }

  /** Also where one human being is entered both as researcher and as staff, by the account. */
  private static boolean isSame(Person one, Person other) {
    return one == other
        || one.id() != null && one.id().equals(other.id())
        || one.account() != null && one.account().equals(other.account());
  }

  /**
   * Says which day is the last.
   *
   * @throws RuleViolation {@code talent.mentor.until} without one, or where it is before the first
   */
  public void end(LocalDate last) {
    if (last == null || last.isBefore(from)) {
      throw new RuleViolation("talent.mentor.until", from);
    }
    until = last;
  }

  public boolean isOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  /** Whether there is a day that belongs to both. */
  public boolean overlaps(Mentorship other) {
    return (until == null || !other.from.isAfter(until))
        && (other.until == null || !from.isAfter(other.until));
  }

  public Researcher researcher() {
    return researcher;
  }

  public Person mentor() {
    return mentor;
  }

  public LocalDate from() {
    return from;
  }

  public LocalDate until() {
    return until;
  }

  public boolean isMain() {
    return main;
  }
}
