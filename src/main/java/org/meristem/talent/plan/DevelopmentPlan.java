package org.meristem.talent.plan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.meristem.people.Person;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;
import org.meristem.talent.Researcher;

/**
 * What a researcher plans for one year: written by themself, handed to a mentor, who returns it or
 * agrees; reopened it leads to a further agreed version; at the year's end the mentor looks back.
 */
@Entity
@Table(name = "development_plan")
public class DevelopmentPlan extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "researcher_id")
  private Researcher researcher;

  @Column(name = "plan_year")
  private int year;

  @Enumerated(EnumType.STRING)
  @Column(name = "plan_state")
  private PlanState state;

  @Lob
  @Convert(converter = PlanTextConverter.class)
  @Column(name = "plan_text")
  private PlanText text;

  @Lob
  @Column(name = "returned_words")
  private String returnedWords;

  @Lob
  @Column(name = "review_words")
  private String reviewWords;

  @Column(name = "reviewed_by")
  private String reviewedBy;

  @Column(name = "reviewed_at")
  private Instant reviewedAt;

  @Column(name = "saved_at")
  private Instant savedAt;

  @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
  @OrderBy("number")
  private List<AgreedPlan> versions = new ArrayList<>();

  @OneToMany(mappedBy = "plan", cascade = CascadeType.PERSIST)
  @OrderBy("quarter")
  private List<QuarterNote> notes = new ArrayList<>();

  protected DevelopmentPlan() {}

  DevelopmentPlan(Researcher researcher, int year, PlanText text, Instant now) {
    this.researcher = researcher;
    this.year = year;
    this.state = PlanState.DRAFT;
    this.text = text;
    this.savedAt = now;
  }

  /** Keeps what is written so far. */
  void write(PlanText newText, Instant now) {
    requireState(PlanState.DRAFT);
    text = newText;
    savedAt = now;
  }

  /**
   * Gives it to the mentor.
   *
   * @throws RuleViolation as {@link PlanText#requireComplete}
   */
  void hand() {
    requireState(PlanState.DRAFT);
    text.requireComplete(year);
    state = PlanState.WITH_MENTOR;
    returnedWords = null;
  }

  /** The mentor wants something changed. */
  void giveBack(String words) {
    requireState(PlanState.WITH_MENTOR);
    returnedWords = needed(words);
    state = PlanState.DRAFT;
  }

  /** Both keep to it; what it says now is kept as it is, whatever comes later. */
  AgreedPlan agree(Person mentor, Instant now) {
    requireState(PlanState.WITH_MENTOR);
    state = PlanState.AGREED;
    var version = new AgreedPlan(this, versions.size() + 1, mentor, now);
    versions.add(version);
    return version;
  }

  /** Something has come up: it is written anew, while the last agreed version holds. */
  void reopen(String words) {
    requireState(PlanState.AGREED);
    needed(words);
    state = PlanState.DRAFT;
  }

  /** The mentor looks back on the year; nothing changes after that. */
  void review(Person mentor, String words, Instant now) {
    requireState(PlanState.AGREED);
    reviewWords = needed(words);
    reviewedBy = mentor.name();
    reviewedAt = now;
    state = PlanState.REVIEWED;
  }

  /** The note on a quarter, where there is one. */
  public Optional<QuarterNote> note(int quarter) {
    return notes.stream().filter(one -> one.quarter() == quarter).findFirst();
  }

  void add(QuarterNote note) {
    notes.add(note);
  }

  void requireState(PlanState wanted) {
    if (state != wanted) {
      throw new RuleViolation("talent.plan.state", state);
    }
  }

  private static String needed(String words) {
    if (words == null || words.isBlank()) {
      throw new RuleViolation("talent.plan.words");
    }
    return words.strip();
  }

  /** What people call a plan: {@code R0001 2027}. */
  public String label() {
    return researcher.number() + " " + year;
  }

  /** The version that holds; empty where none was agreed yet. */
  public Optional<AgreedPlan> inForce() {
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
  }

  public Researcher researcher() {
    return researcher;
  }

  public int year() {
    return year;
  }

  public PlanState state() {
    return state;
  }

  public PlanText text() {
    return text;
  }

  public String returnedWords() {
    return returnedWords;
  }

  public String reviewWords() {
    return reviewWords;
  }

  public String reviewedBy() {
    return reviewedBy;
  }

  public Instant reviewedAt() {
    return reviewedAt;
  }

  public Instant savedAt() {
    return savedAt;
  }

  /** As it was each time it was agreed. */
  public List<AgreedPlan> versions() {
    return List.copyOf(versions);
  }

  public List<QuarterNote> notes() {
    return List.copyOf(notes);
  }
}
