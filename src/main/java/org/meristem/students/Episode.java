package org.meristem.students;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.meristem.curriculum.Programme;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.SearchText;
import org.meristem.platform.StoredRecord;

/**
 * A stretch of a student's studies in one programme, from its entry date to the day on which it
 * ended. What happens in it are acts with a day of their own. One episode of each student is the
 * present one, the one that registers describe and that none has followed; of a student who has
 * left it is the last.
 */
@Entity
@Table(name = "episode")
public class Episode extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "student_id")
  private Student student;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "programme_id")
  private Programme programme;

  @Column(name = "entry_year")
  private int entryYear;

  @Column(name = "entry_date")
  private LocalDate entryDate;

  @Enumerated(EnumType.STRING)
  @Column(name = "study_mode")
  private StudyMode studyMode;

  @Enumerated(EnumType.STRING)
  @Column(name = "episode_status")
  private EpisodeStatus status;

  @Column(name = "supervisor_number")
  private String supervisorNumber;

  /** The number made comparable. */
  @Column(name = "supervisor_key")
  private String supervisorKey;

  @Column(name = "supervisor_name")
  private String supervisor;

  @Column(name = "expected_end")
  private LocalDate expectedEnd;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  /** The episode that followed on this one; null for the present one. */
  @ManyToOne(fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
  @JoinColumn(name = "successor_id")
  private Episode successor;

  @OneToMany(mappedBy = "episode", cascade = CascadeType.PERSIST)
  private List<StudyAct> acts = new ArrayList<>();

  protected Episode() {}

  public Episode(Student student, Programme programme, StudentEntry entry) {
    this.student = student;
    describe(programme, entry);
  }

  /** The episode that follows on another after a transfer. */
  private Episode(Episode before, Programme programme, int entryYear, LocalDate on) {
    this.student = before.student;
    this.programme = programme;
    this.entryYear = entryYear;
    this.entryDate = on;
    this.studyMode = before.studyMode;
    this.status = EpisodeStatus.ENROLLED;
    this.supervisorNumber = before.supervisorNumber;
    this.supervisorKey = before.supervisorKey;
    this.supervisor = before.supervisor;
  }

  /**
   * Takes over what the register says of the studies; a register that is silent on the status means
   * enrolled.
   */
  void describe(Programme newProgramme, StudentEntry entry) {
    programme = newProgramme;
    entryYear = entry.entryYear();
    entryDate = entry.entryDate();
    studyMode = entry.studyMode();
    status = entry.status() == null ? EpisodeStatus.ENROLLED : entry.status();
    supervisorNumber = entry.supervisorNumber();
    supervisorKey = supervisorNumber == null ? null : SearchText.of(supervisorNumber);
    supervisor = entry.supervisor();
    expectedEnd = entry.expectedEnd();
    endedOn = status.isFinal() ? endedOn : null;
  }

  /**
   * @throws RuleViolation {@code students.act.overlap} where the student is on leave already,
   *     {@code students.act.until} where the expected return is not after the first day; else as
   *     any act
   */
  public void takeLeave(LocalDate from, LocalDate expectedReturn, Signature signature) {
    if (status == EpisodeStatus.ON_LEAVE) {
      throw new RuleViolation("students.act.overlap");
    }
    ActRules.require(this, ActKind.LEAVE, from, signature);
    if (expectedReturn == null || !expectedReturn.isAfter(from)) {
      throw new RuleViolation("students.act.until");
    }
    enter(ActKind.LEAVE, from, expectedReturn, signature);
  }

  /**
   * The student comes back from a leave or a suspension.
   *
   * @throws RuleViolation {@code students.act.noLeave} where the student was not away
   */
  public void returnFromLeave(LocalDate on, Signature signature) {
    if (status == EpisodeStatus.ENROLLED) {
      throw new RuleViolation("students.act.noLeave");
    }
    ActRules.require(this, ActKind.RETURN, on, signature);
    enter(ActKind.RETURN, on, null, signature);
  }

  public void suspend(LocalDate on, Signature signature) {
    ActRules.require(this, ActKind.SUSPENSION, on, signature);
    enter(ActKind.SUSPENSION, on, null, signature);
  }

  public void withdraw(LocalDate on, Signature signature) {
    ActRules.require(this, ActKind.WITHDRAWAL, on, signature);
    enter(ActKind.WITHDRAWAL, on, null, signature);
  }

  public void graduate(LocalDate on, Signature signature) {
    ActRules.require(this, ActKind.GRADUATION, on, signature);
    enter(ActKind.GRADUATION, on, null, signature);
  }

  /**
   * Ends these studies and begins others on the same day, with the same supervisor: a change of
   * programme, or the doctoral part of a combined one.
   *
   * @return the new present episode
   * @throws RuleViolation {@code students.act.sameProgramme}, {@code students.act.entryYear} where
   *     the year lies before that of these studies or after the next one; else as any act
   */
  public Episode transfer(Programme to, int year, LocalDate on, Signature signature) {
    ActRules.require(this, ActKind.TRANSFER, on, signature);
    ActRules.requireTransfer(this, to, year, on);
    enter(ActKind.TRANSFER, on, null, signature);
    successor = new Episode(this, to, year, on);
    return successor;
  }

  /**
   * The transfer to the studies that followed had not been: these are the present ones again.
   *
   * @return the act that is to go
   */
  StudyAct revokeTransfer() {
    var act = latest().orElseThrow();
    acts.remove(act);
    successor = null;
    endedOn = null;
    return act;
  }

  private void enter(ActKind kind, LocalDate on, LocalDate until, Signature signature) {
    acts.add(new StudyAct(this, kind, on, until, signature));
    status = kind.result();
    endedOn = status.isFinal() ? on : null;
  }

  private Optional<StudyAct> latest() {
    return acts.stream().max(StudyAct.IN_ORDER);
  }

  /** The earliest day on which something more can happen: of the latest act, or of the entry. */
  LocalDate earliest() {
    return latest().map(StudyAct::on).filter(day -> day.isAfter(start())).orElse(start());
  }

  /** What happened, in the order of the days. */
  public List<StudyAct> acts() {
    return acts.stream().sorted(StudyAct.IN_ORDER).toList();
  }

  /** When a student on leave is expected back, where an act says so. */
  public LocalDate expectedReturn() {
    return status != EpisodeStatus.ON_LEAVE ? null : latest().map(StudyAct::until).orElse(null);
  }

  /** The entry date or, where only the year is known, its first day. */
  public LocalDate start() {
    return start(entryDate, entryYear);
  }

  static LocalDate start(StudentEntry entry) {
    return start(entry.entryDate(), entry.entryYear());
  }

  private static LocalDate start(LocalDate entryDate, int entryYear) {
    return entryDate == null ? LocalDate.of(entryYear, 1, 1) : entryDate;
  }

  /** The register's view of this student, as an entry that would change nothing. */
  public StudentEntry entry() {
    var person = student.person();
    return new StudentEntry(
        student.number(),
        person.name(),
        person.latinName(),
        person.sex(),
        person.birthDate(),
        person.email(),
        person.phone(),
        programme.code(),
        entryYear,
        entryDate,
        studyMode,
        status,
        supervisorNumber,
        supervisor,
        person.group(),
        expectedEnd,
        person.account());
  }

  public Student student() {
    return student;
  }

  public Programme programme() {
    return programme;
  }

  public EpisodeStatus status() {
    return status;
  }

  /** The day on which the studies ended; null while they go on, or where nobody said when. */
  public LocalDate endedOn() {
    return endedOn;
  }

  /** Whether this is the episode that registers describe. */
  public boolean isPresent() {
    return successor == null;
  }
}
