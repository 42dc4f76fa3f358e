package org.meristem.talent;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.meristem.people.Person;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;
import org.meristem.platform.files.FileCheck;

/** Something that a person has brought about, with what shows it and who confirms it. */
@Entity
@Table(name = "achievement")
public class Achievement extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "person_id")
  private Person person;

  @Enumerated(EnumType.STRING)
  @Column(name = "achievement_kind")
  private AchievementKind kind;

  @Embedded
  @AttributeOverride(name = "en", column = @Column(name = "title_en"))
  @AttributeOverride(name = "zh", column = @Column(name = "title_zh"))
  private BilingualText title;

  @Column(name = "achieved_on")
  private LocalDate achieved;

  @Column(name = "own_role")
  private String role;

  private String evidence;

  @Column(name = "confirmed_by")
  private String confirmedBy;

  @Column(name = "confirmed_on")
  private LocalDate confirmedOn;

  @Enumerated(EnumType.STRING)
  private Confidentiality confidentiality;

  /** Persons of the house who have a part in it. */
  @ElementCollection
  @BatchFetch(BatchFetchType.IN)
  @CollectionTable(
      name = "achievement_contributor",
      joinColumns = @JoinColumn(name = "achievement_id"))
  @Column(name = "person_id")
  private Set<Long> contributors = new HashSet<>();

  /** Persons of the house who see it where it is for named people only. */
  @ElementCollection
  @BatchFetch(BatchFetchType.IN)
  @CollectionTable(name = "achievement_named", joinColumns = @JoinColumn(name = "achievement_id"))
  @Column(name = "person_id")
  private Set<Long> named = new HashSet<>();

  private String reference = "";

  @Embedded private ExternalIds ids = ExternalIds.NONE;

  @Embedded private Origin origin = Origin.NONE;

  @Column(name = "hand_edited")
  private String handEdited;

  @OneToMany(mappedBy = "achievement", cascade = CascadeType.ALL, orphanRemoval = true)
  @BatchFetch(BatchFetchType.IN)
  @OrderBy("id")
  private List<Confirmation> confirmations = new ArrayList<>();

  @OneToMany(mappedBy = "achievement", cascade = CascadeType.ALL, orphanRemoval = true)
  @BatchFetch(BatchFetchType.IN)
  @OrderBy("id")
  private List<AchievementFile> files = new ArrayList<>();

  protected Achievement() {}

  public Achievement(Person person, AchievementText text, Set<Long> contributors) {
    this.person = person;
    describe(text, contributors);
  }

  /** A new one, as it is entered. */
  public static Achievement of(Person person, AchievementEntry entry, StaffNumbers staff) {
    var fresh = new Achievement(person, entry.text(), Set.of());
    fresh.become(entry, staff);
    return fresh;
  }

  public void describe(AchievementText text, Set<Long> newContributors) {
    kind = text.kind();
    title = text.title();
    achieved = text.achieved();
    role = text.role();
    evidence = text.evidence();
    confirmedBy = text.confirmedBy();
    confirmedOn = text.confirmedOn();
    confidentiality = text.confidentiality();
    contributors.clear();
    contributors.addAll(newContributors);
  }

  /**
   * Makes it what is entered; whoever has confirmed it has confirmed something else, where what it
   * says is changed by that.
   */
  public void become(AchievementEntry entry, StaffNumbers staff) {
    var before = List.of(kind, title, achieved, said(role), said(evidence), said(ids().doi()));
    describe(entry.text(), staff.ids(entry.contributors()));
    ids = entry.ids();
    origin = entry.origin();
    named.clear();
    named.addAll(staff.ids(entry.named()));
    var after = List.of(kind, title, achieved, said(role), said(evidence), said(ids.doi()));
    if (!after.equals(before)) {
      confirmations.forEach(Confirmation::outlive);
    }
  }

  private static String said(String words) {
    return words == null ? "" : words;
  }

  /**
   * @param newReference what it is called in lists that come and go
   */
  void calledBy(String newReference) {
    reference = newReference;
  }

  /** Fields, by their names in lists, that the person has changed here. */
  void editedByHand(Set<String> fields) {
    var all = new TreeSet<>(handEdited());
    all.addAll(fields);
    handEdited = all.isEmpty() ? null : String.join(" ", all);
  }

  /** An import has overwritten these. */
  public void released(Set<String> fields) {
    var rest = new TreeSet<>(handEdited());
    rest.removeAll(fields);
    handEdited = rest.isEmpty() ? null : String.join(" ", rest);
  }

  public Set<String> handEdited() {
    return handEdited == null ? Set.of() : Set.of(handEdited.split(" "));
  }

  /** Asks somebody, be it anew. */
  Confirmation ask(Person whom, Instant at) {
    var earlier = confirmations.stream().filter(one -> one.person().equals(whom)).findFirst();
    if (earlier.isPresent()) {
      earlier.get().ask(at);
      return earlier.get();
    }
    var fresh = new Confirmation(this, whom, at);
    confirmations.add(fresh);
    return fresh;
  }

  /**
   * @throws RuleViolation {@code talent.confirmation.answered} where it is asked no longer
   */
  void withdraw(Confirmation asked) {
    if (!asked.isAsked()) {
      throw new RuleViolation("talent.confirmation.answered");
    }
    confirmations.remove(asked);
  }

  AchievementFile attach(FileCheck.Checked file, Instant at) {
    var fresh = new AchievementFile(this, file, at);
    files.add(fresh);
    return fresh;
  }

  void detach(AchievementFile file) {
    files.remove(file);
  }

  public AchievementText text() {
    return new AchievementText(
        kind, title, achieved, role, evidence, confirmedBy, confirmedOn, confidentiality);
  }

  public Person person() {
    return person;
  }

  public Set<Long> contributors() {
    return Set.copyOf(contributors);
  }

  public Set<Long> named() {
    return Set.copyOf(named);
  }

  /** Begins with the researcher's number: {@code R0001/7}. */
  public String reference() {
    return reference;
  }

  public ExternalIds ids() {
    return ids == null ? ExternalIds.NONE : ids;
  }

  public Origin origin() {
    return origin == null ? Origin.NONE : origin;
  }

  public List<Confirmation> confirmations() {
    return List.copyOf(confirmations);
  }

  public List<AchievementFile> files() {
    return List.copyOf(files);
  }
}
