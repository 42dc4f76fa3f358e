package org.meristem.talent.track;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.meristem.platform.BilingualText;
import org.meristem.platform.NotFound;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;
import org.meristem.talent.Stage;

/**
 * The way from the doctorate to associate researcher: its stages and what is to be reached when. A
 * change holds at once for all who are on it.
 */
@Entity
@Table(name = "track")
public class Track extends StoredRecord {
  private static final Comparator<TrackMilestone> IN_ORDER =
      Comparator.comparing((TrackMilestone one) -> one.text().stage())
          .thenComparing(one -> one.text().toMonth())
          .thenComparing(one -> one.text().fromMonth());

  private String code;

  @Embedded
  @AttributeOverride(name = "en", column = @Column(name = "name_en"))
  @AttributeOverride(name = "zh", column = @Column(name = "name_zh"))
  private BilingualText name;

  @BatchFetch(BatchFetchType.IN)
  @OneToMany(mappedBy = "track", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<TrackStage> stages = new ArrayList<>();

  @BatchFetch(BatchFetchType.IN)
  @OneToMany(mappedBy = "track", cascade = CascadeType.ALL, orphanRemoval = true)
  private List<TrackMilestone> milestones = new ArrayList<>();

  protected Track() {}

  /**
   * @param code 1 to 40 letters, digits and hyphens
   * @throws RuleViolation {@code talent.track.code}; else as {@link #rename}
   */
  public Track(String code, BilingualText name) {
    if (code == null || !code.matches("[A-Za-z0-9-]{1,40}")) {
      throw new RuleViolation("talent.track.code");
    }
    this.code = code;
    rename(name);
  }

  /**
   * @throws RuleViolation {@code talent.track.name} where a language is missing
   */
  public void rename(BilingualText newName) {
    if (newName.en() == null || newName.zh() == null) {
      throw new RuleViolation("talent.track.name");
    }
    name = newName;
  }

  /** Makes a stage part of the track, or says anew what it means here. */
  public void keep(Stage stage, StageText text) {
    stage(stage)
        .ifPresentOrElse(
            known -> known.describe(text), () -> stages.add(new TrackStage(this, stage, text)));
  }

  /**
   * @throws RuleViolation {@code talent.track.stageAsks} while a milestone belongs to it
   */
  public void remove(Stage stage) {
    if (milestones.stream().anyMatch(one -> one.text().stage() == stage)) {
      throw new RuleViolation("talent.track.stageAsks", stage);
    }
    stages.removeIf(one -> one.stage() == stage);
  }

  /**
   * @throws RuleViolation {@code talent.track.noStage} where the track does not have its stage
   */
  public void add(MilestoneText text) {
    requireStage(text);
    milestones.add(new TrackMilestone(this, text));
  }

  /**
   * @throws NotFound where the track has no such milestone
   * @throws RuleViolation as {@link #add}
   */
  public void change(long milestone, MilestoneText text) {
    requireStage(text);
    milestone(milestone).describe(text);
  }

  /**
   * @throws NotFound where the track has no such milestone
   */
  public void remove(long milestone) {
    milestones.remove(milestone(milestone));
  }

  private void requireStage(MilestoneText text) {
    if (stage(text.stage()).isEmpty()) {
      throw new RuleViolation("talent.track.noStage", text.stage());
    }
  }

  /**
   * @throws NotFound where the track has no such milestone
   */
  public TrackMilestone milestone(long milestone) {
    return milestones.stream()
        .filter(one -> Long.valueOf(milestone).equals(one.id()))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  public Optional<TrackStage> stage(Stage stage) {
    return stages.stream().filter(one -> one.stage() == stage).findFirst();
  }

  /** The stages of the track that follow on one, the next first. */
  public List<Stage> after(Stage stage) {
    return stages().stream()
        .map(TrackStage::stage)
        .filter(one -> one.compareTo(stage) > 0)
        .toList();
  }

  /** In the order of the ladder. */
  public List<TrackStage> stages() {
    return stages.stream().sorted(Comparator.comparing(TrackStage::stage)).toList();
  }

  /** By stage, then by the end of the window. */
  public List<TrackMilestone> milestones() {
    return milestones.stream().sorted(IN_ORDER).toList();
  }

  public String code() {
    return code;
  }

  public BilingualText name() {
    return name;
  }
}
