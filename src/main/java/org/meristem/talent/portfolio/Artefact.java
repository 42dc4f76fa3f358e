package org.meristem.talent.portfolio;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.meristem.people.Person;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;
import org.meristem.platform.files.FileCheck;

/**
 * Something that a person has written or told others about science. Its owner asks somebody of the
 * house to look at it; whoever is asked accepts it, and then it counts, or asks for changes, after
 * which the owner may ask again. An acceptance is of what was read: any change ends it.
 */
@Entity
@Table(name = "artefact")
public class Artefact extends StoredRecord {
  /** The most files of one artefact. */
  public static final int MOST_FILES = 5;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "person_id")
  private Person person;

  @Enumerated(EnumType.STRING)
  @Column(name = "artefact_kind")
  private ArtefactKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "artefact_language")
  private ArtefactLanguage language;

  private String title;

  @Column(name = "made_on")
  private LocalDate made;

  @Enumerated(EnumType.STRING)
  private Audience audience;

  @Column(name = "audience_words")
  private String audienceWords;

  private String aim;

  @Column(name = "own_part")
  private String ownPart;

  private String link;

  @Enumerated(EnumType.STRING)
  @Column(name = "artefact_state")
  private ArtefactState state = ArtefactState.NOT_ASKED;

  @Column(name = "accepted_on")
  private LocalDate accepted;

  /** Moves with files and remarks too, so that whoever has read something older is told. */
  @Column(name = "changed_at")
  private Instant changedAt;

  @OneToMany(mappedBy = "artefact", cascade = CascadeType.ALL, orphanRemoval = true)
  @BatchFetch(BatchFetchType.IN)
  @OrderBy("id")
  private List<Remark> remarks = new ArrayList<>();

  @OneToMany(mappedBy = "artefact", cascade = CascadeType.ALL, orphanRemoval = true)
  @BatchFetch(BatchFetchType.IN)
  @OrderBy("id")
  private List<ArtefactFile> files = new ArrayList<>();

  protected Artefact() {}

  public Artefact(Person person, ArtefactText text, Instant at) {
    this.person = person;
    describe(text);
    changedAt = at;
  }

  private void describe(ArtefactText text) {
    kind = text.kind();
    language = text.language();
    title = text.title();
    made = text.made();
    audience = text.audience();
    audienceWords = text.audienceWords();
    aim = text.aim();
    ownPart = text.ownPart();
    link = text.link();
  }

  /** Says something else from now on, unless it is the same. */
  void become(ArtefactText text, Instant at) {
    if (!text.equals(text())) {
      describe(text);
      changed(at);
    }
  }

  /**
   * @throws RuleViolation {@code talent.artefact.files} beyond five
   */
  void attach(FileCheck.Checked file, Instant at) {
    if (files.size() >= MOST_FILES) {
      throw new RuleViolation("talent.artefact.files", MOST_FILES);
    }
    files.add(new ArtefactFile(this, file, at));
    changed(at);
  }

  void detach(ArtefactFile file, Instant at) {
    files.remove(file);
    changed(at);
  }

  private void changed(Instant at) {
    changedAt = at;
    if (state == ArtefactState.ACCEPTED) {
      state = ArtefactState.NOT_ASKED;
      accepted = null;
    }
  }

  /**
   * Asks somebody to look at it; who was asked before and has not answered no longer is.
   *
   * @throws RuleViolation {@code talent.artefact.accepted} where it is already, {@code
   *     talent.remark.self} for one's own, {@code .asked} where this person is asked already
   */
  Remark ask(Person whom, Instant at) {
    if (state == ArtefactState.ACCEPTED) {
      throw new RuleViolation("talent.artefact.accepted");
    }
    if (isOf(whom)) {
      throw new RuleViolation("talent.remark.self");
    }
    if (remarks.stream().anyMatch(one -> one.isOpen() && one.reviewer().equals(whom))) {
      throw new RuleViolation("talent.remark.asked");
    }
    remarks.removeIf(Remark::isOpen);
    var fresh = new Remark(this, whom, at);
    remarks.add(fresh);
    state = ArtefactState.ASKED;
    changedAt = at;
    return fresh;
  }

  /**
   * Asks nobody any longer.
   *
   * @return who was asked
   * @throws RuleViolation {@code talent.confirmation.answered} where nobody is
   */
  Person withdraw(Instant at) {
    var open = last();
    if (open == null || !open.isOpen()) {
      throw new RuleViolation("talent.confirmation.answered");
    }
    remarks.remove(open);
    state =
        last() == null || last().isOutdated()
            ? ArtefactState.NOT_ASKED
            : ArtefactState.CHANGES_ASKED;
    changedAt = at;
    return open.reviewer();
  }

  /**
   * Takes the answer of whoever is asked.
   *
   * @throws RuleViolation {@code talent.remark.words} without words, {@code .answered} where this
   *     person is not, or no longer, asked
   */
  Remark answer(Person reviewer, Verdict verdict, String words, Instant at, LocalDate day) {
    var open =
        remarks.stream()
            .filter(one -> one.isOpen() && one.reviewer().equals(reviewer))
            .findFirst()
            .orElseThrow(() -> new RuleViolation("talent.remark.answered"));
    if (words == null || words.isBlank()) {
      throw new RuleViolation("talent.remark.words");
    }
    open.answer(verdict, words, day);
    var accepts = verdict == Verdict.ACCEPTED;
    state = accepts ? ArtefactState.ACCEPTED : ArtefactState.CHANGES_ASKED;
    accepted = accepts ? day : null;
    changedAt = at;
    return open;
  }

  /** Also where a second record of the same human being has the same account. */
  boolean isOf(Person other) {
    return person.equals(other)
        || person.account() != null && Objects.equals(person.account(), other.account());
  }

  /** What was said of it stays, and so does it. */
  public boolean isRemovable() {
    return remarks.stream().allMatch(Remark::isOpen);
  }

  public boolean isAccepted() {
    return state == ArtefactState.ACCEPTED;
  }

  /** Null where nobody was asked. */
  Remark last() {
    return remarks.isEmpty() ? null : remarks.get(remarks.size() - 1);
  }

  public ArtefactText text() {
    return new ArtefactText(
        kind, language, title, made, audience, audienceWords, aim, ownPart, link);
  }

  public Person person() {
    return person;
  }

  public ArtefactState state() {
    return state;
  }

  /** The day on which it was accepted; null where it is not. */
  public LocalDate accepted() {
    return accepted;
  }

  /** What reviewers are asked and have said, in that order. */
  public List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  public List<ArtefactFile> files() {
    return List.copyOf(files);
  }
}
