package org.meristem.students;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.meristem.curriculum.Programme;
import org.meristem.platform.StoredRecord;

/**
 * A stretch of a student's studies in one programme; at any time one episode is the present one.
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

  @Column(name = "supervisor_name")
  private String supervisor;

  @Column(name = "expected_end")
  private LocalDate expectedEnd;

  @Column(name = "ended_on")
  private LocalDate endedOn;

  protected Episode() {}

  public Episode(Student student, Programme programme, StudentEntry entry) {
    this.student = student;
    describe(programme, entry);
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
    supervisor = entry.supervisor();
    expectedEnd = entry.expectedEnd();
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

  /** Whether the student is in this episode now; an episode that has ended is history. */
  public boolean isPresent() {
    return endedOn == null;
  }
}
