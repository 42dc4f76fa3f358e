package org.meristem.curriculum;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.meristem.curriculum.CourseText.AssessmentPart;
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
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "course_id")
  private Course course;

  @Column(name = "version_number")
  private int number;

  @Enumerated(EnumType.STRING)
  @Column(name = "version_state")
  private VersionState state;

  private String author;

  @Embedded
  @AttributeOverride(name = "en", column = @Column(name = "title_en"))
  @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
  private BilingualText title;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "area_id")
  private CourseArea area;

  private BigDecimal credits;
  @Embedded private Hours hours;

  @Enumerated(EnumType.STRING)
  @Column(name = "teaching_language")
  private TeachingLanguage language;

  private String instructors;

  @Lob
  @Column(name = "syllabus_en")
  private String syllabusEn;

  @Lob
  @Column(name = "syllabus_zh")
  private String syllabusZh;

  @Lob
  @Convert(converter = LinesConverter.class)
  private List<String> outcomes;

  @Lob
  @Convert(converter = AssessmentConverter.class)
  private List<AssessmentPart> assessment;

  @Column(name = "effective_on")
  private LocalDate effective;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Column(name = "submitted_at")
  private Instant submittedAt;

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
   *     curriculum.draft.notYours} for others
   */
  public void write(String by, CourseText text, Instant now) {
    requireAuthor(by);
    if (!state.isWritable()) {
      throw new RuleViolation("curriculum.draft.locked", state);
    }
    title = text.title();
    area = text.area();
    credits = text.credits();
    hours = text.hours();
    language = text.language();
    instructors = text.instructors();
    syllabusEn = text.syllabus().en();
    syllabusZh = text.syllabus().zh();
    outcomes = text.outcomes();
    assessment = text.assessment();
    savedAt = now;
    searchText = SearchText.of(course.code(), title.en(), title.zh(), instructors);
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
   * @throws RuleViolation {@code curriculum.return.words} without a comment, and as {@link
   *     #publish}
   */
  public void giveBack(String by, String words) {
    requireJudge(by);
    if (words == null || words.isBlank()) {
      throw new RuleViolation("curriculum.return.words");
    }
    state = VersionState.RETURNED;
  }

  /**
   * Approves and publishes; from then on nothing of it changes.
   *
   * @throws RuleViolation {@code curriculum.approval.own} where the author judges, {@code
   *     curriculum.approval.notSubmitted} where it does not wait for judgement
   */
  public void publish(String by, LocalDate from) {
    requireJudge(by);
    effective = from;
    state = VersionState.PUBLISHED;
  }

  /** A newer version has taken its place. */
  void retire() {
    if (state == VersionState.PUBLISHED) {
      state = VersionState.RETIRED;
    }
  }

  private void requireAuthor(String by) {
    if (!isBy(by)) {
      throw new RuleViolation("curriculum.draft.notYours");
    }
  }

  private void requireJudge(String by) {
    if (isBy(by)) {
      throw new RuleViolation("curriculum.approval.own");
    }
    if (state != VersionState.SUBMITTED) {
      throw new RuleViolation("curriculum.approval.notSubmitted", state);
    }
  }

  public boolean isBy(String account) {
    return author.equals(account);
  }

  public CourseText text() {
    return new CourseText(
        title == null ? new BilingualText(null, null) : title,
        area,
        credits,
        hours,
        language,
        instructors,
        new BilingualText(syllabusEn, syllabusZh),
        outcomes == null ? List.of() : outcomes,
        assessment == null ? List.of() : assessment);
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
    return text().title();
  }

  public CourseArea area() {
    return area;
  }

  public BigDecimal credits() {
    return credits;
  }

  public LocalDate effective() {
    return effective;
  }

  public Instant savedAt() {
    return savedAt;
  }

  public Instant submittedAt() {
    return submittedAt;
  }
}
