package org.meristem.talent;

import jakarta.persistence.AttributeOverride;
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
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.meristem.people.Person;
import org.meristem.platform.BilingualText;
import org.meristem.platform.StoredRecord;

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

  protected Achievement() {}

  public Achievement(Person person, AchievementText text, Set<Long> contributors) {
    this.person = person;
    describe(text, contributors);
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
}
