package org.meristem.talent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.meristem.people.Person;
import org.meristem.platform.Identifier;
import org.meristem.platform.SearchText;
import org.meristem.platform.StoredRecord;

/** A person on the early-career track. */
@Entity
@Table(name = "researcher")
public class Researcher extends StoredRecord {
  private static final int LONGEST_SEARCH_TEXT = 1000;

  @Column(name = "researcher_number")
  private String number;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "person_id")
  private Person person;

  @Enumerated(EnumType.STRING)
  private Stage stage;

  @Column(name = "started_on")
  private LocalDate started;

  @Enumerated(EnumType.STRING)
  @Column(name = "member_state")
  private MemberState state = MemberState.ACTIVE;

  @Column(name = "doctorate_on")
  private LocalDate doctorate;

  @Column(name = "defence_on")
  private LocalDate defended;

  @Column(name = "first_degree_on")
  private LocalDate firstDegree;

  @Column(name = "search_text")
  private String searchText;

  protected Researcher() {}

  public Researcher(String number, Person person, Stage stage, LocalDate doctorate) {
    this.number = Identifier.of(number);
    this.person = person;
    describe(stage, doctorate);
  }

  /** Takes over stage and doctorate, and what is now known of the person. */
  public void describe(Stage newStage, LocalDate newDoctorate) {
    stage = newStage;
    doctorate = newDoctorate;
    searchText =
        SearchText.atMost(
            LONGEST_SEARCH_TEXT, number, person.name(), person.latinName(), person.group());
  }

  /**
   * @param on the day of the successful defence, which comes before the award; null where unknown
   */
  public void defendedOn(LocalDate on) {
    defended = on;
  }

  /**
   * @param on the award of the first degree that makes eligible, where it came before the
   *     doctorate, such as one in medicine; else null
   */
  public void firstDegreeOn(LocalDate on) {
    firstDegree = on;
  }

  /**
   * @param day the first day on the track; null where nobody knows
   */
  public void startsOn(LocalDate day) {
    started = day;
  }

  /** Where an act leaves the member. */
  public void stands(Stage newStage, MemberState newState) {
    stage = newStage;
    state = newState;
  }

  public String number() {
    return number;
  }

  public Person person() {
    return person;
  }

  public Stage stage() {
    return stage;
  }

  public LocalDate doctorate() {
    return doctorate;
  }

  public LocalDate defended() {
    return defended;
  }

  /** The first eligible degree, where it came before the doctorate; else null. */
  public LocalDate firstDegree() {
    return firstDegree;
  }

  /** The first day on the track, from which milestones count; null where nobody knows. */
  public LocalDate started() {
    return started;
  }

  public MemberState state() {
    return state;
  }
}
