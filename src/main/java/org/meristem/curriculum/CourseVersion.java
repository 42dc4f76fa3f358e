package org.meristem.curriculum;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.SearchText;
import org.meristem.platform.StoredRecord;

/**
 * A version of a course on its way to the catalogue: written by faculty, judged by a director, then
 * never changed.
 */
@Entity
@Table(name = "course_version")
public class CourseVersion extends StoredRecord {
  private static final int LONGEST_SEARCH_TEXT = 8000;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "course_id")
  private Course course;

  @Column(name = "version_number")
  private int number;

  @Enumerated(EnumType.STRING)
  @Column(name = "version_state")
  private VersionState state;

  private String author;

  @Embedded private CourseContent content;

  @Column(name = "effective_on")
  private LocalDate effective;

  @Column(name = "ends_on")
  private LocalDate ends;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "published_at")
  private Instant publishedAt;

  @Column(name = "search_text")
  private String searchText;

  protected CourseVersion() {}

  /**
   * @param text what it begins with: nothing, or the version that it follows
   */
  CourseVersion(Course course, int number, String author, CourseText text, Instant now) {
    this.course = course;
    this.number = number;
    this.author = author;
    this.state = VersionState.DRAFT;
    write(author, text, now);
  }

  /**
   * @throws RuleViolation {@code curriculum.draft.locked} once submitted, {@code
   *     curriculum.draft.notYours} for others, and as {@link CourseText#requireStorable}
   */
  public void write(String by, CourseText text, Instant now) {
    requireAuthor(by);
    if (!state.isWritable()) {
      throw new RuleViolation("curriculum.draft.locked", state);
    }
    text.requireStorable();
    content = new CourseContent(text);
    savedAt = now;
    searchText = searchText(text);
  }

  /** Code, titles, instructors and outcomes; so much of them as the column holds. */
  private String searchText(CourseText text) {
    var title = text.title();
    var outcomes = CourseField.OUTCOMES.of(text, Locale.ROOT);
    return SearchText.atMost(
        LONGEST_SEARCH_TEXT, course.code(), title.en(), title.zh(), text.instructors(), outcomes);
  }

  /**
   * @throws RuleViolation {@code curriculum.submit.incomplete} where something is missing
   */
  public void submit(String by, Instant now) {
    requireAuthor(by);
    if (!state.isWritable()) {
      throw new RuleViolation("curriculum.draft.locked", state);
    }
    if (!text().missing().isEmpty()) {
      throw new RuleViolation("curriculum.submit.incomplete", text().missing().size());
    }
    state = VersionState.SUBMITTED;
    submittedAt = now;
  }

  /**
   * The author takes it back before anybody has judged it.
   *
   * @throws RuleViolation {@code curriculum.approval.notSubmitted} where it does not wait
   */
  public void withdraw(String by) {
    requireAuthor(by);
    require(VersionState.SUBMITTED);
    state = VersionState.DRAFT;
  }

  /**
   * @throws RuleViolation {@code curriculum.return.words} without a comment, and as {@link
   *     #approve}
   */
  public void giveBack(String by, String words) {
    requireOther(by);
    require(VersionState.SUBMITTED, VersionState.APPROVED);
    requireWords(words);
    state = VersionState.RETURNED;
  }

  /**
   * @throws RuleViolation {@code curriculum.approval.own} where the author judges, {@code
   *     curriculum.approval.notSubmitted} where it does not wait for judgement
   */
  public void approve(String by) {
    requireOther(by);
    require(VersionState.SUBMITTED);
    state = VersionState.APPROVED;
  }

  /**
   * From then on nothing of it changes.
   *
   * @param from the first term in which it holds
   * @param now when that was decided
   * @throws RuleViolation {@code curriculum.publish.notApproved} where it was not approved
   */
  public void publish(AcademicTerm from, Instant now) {
    if (state != VersionState.APPROVED) {
      throw new RuleViolation("curriculum.publish.notApproved", state);
    }
    effective = from.firstDay();
    publishedAt = now;
    state = VersionState.PUBLISHED;
  }

  /**
   * No longer holds from a term on.
   *
   * @throws RuleViolation {@code curriculum.retire.notPublished} where it was not published or is
   *     retired, {@code curriculum.retire.order} before it holds
   */
  public void retire(AcademicTerm from) {
    if (state != VersionState.PUBLISHED) {
      throw new RuleViolation("curriculum.retire.notPublished", state);
    }
    if (from.firstDay().isBefore(effective)) {
      throw new RuleViolation("curriculum.retire.order");
    }
    ends = from.firstDay();
    state = VersionState.RETIRED;
  }

  /** A later version takes its place from a term on, be it retired from a still later one. */
  void supersede(AcademicTerm from) {
    if (state == VersionState.RETIRED) {
      ends = from.firstDay();
    } else {
      retire(from);
    }
  }

  /** Whether it was published and holds on a day or later. */
  boolean holdsAfter(LocalDate day) {
    return effective != null && (ends == null || ends.isAfter(day));
  }

  static void requireWords(String words) {
    if (words == null || words.isBlank()) {
      throw new RuleViolation("curriculum.return.words");
    }
  }

  private void requireAuthor(String by) {
    if (!isBy(by)) {
      throw new RuleViolation("curriculum.draft.notYours");
    }
  }

  private void requireOther(String by) {
    if (isBy(by)) {
      throw new RuleViolation("curriculum.approval.own");
    }
  }

  private void require(VersionState... possible) {
    if (!List.of(possible).contains(state)) {
      throw new RuleViolation("curriculum.approval.notSubmitted", state);
    }
  }

  public boolean isBy(String account) {
    return author.equals(account);
  }

  public CourseText text() {
    return content.text();
  }

  public Course course() {
    return course;
  }

  public int number() {
    return number;
  }

  public VersionState state() {
    return state;
  }

  public String author() {
    return author;
  }

  public BilingualText title() {
    return content.title();
  }

  public CourseArea area() {
    return content.area();
  }

  public BigDecimal credits() {
    return content.credits();
  }

  /** The first day on which it holds; null before it is published. */
  public LocalDate effective() {
    return effective;
  }

  /** The first day on which it no longer holds; null while no end is known. */
  public LocalDate ends() {
    return ends;
  }

  /** Whether it is what the catalogue shows on a day. */
  public boolean isInForce(LocalDate day) {
    return CourseLine.isInForce(effective, ends, day);
  }

  public Instant savedAt() {
    return savedAt;
  }

  public Instant submittedAt() {
    return submittedAt;
  }

  /** When readers were last told something else by it: when it was published, else written. */
  public Instant changedAt() {
    return publishedAt == null ? savedAt : publishedAt;
  }
}
