package org.meristem.evaluation.template;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.meristem.platform.BilingualText;
import org.meristem.platform.RuleViolation;
import org.meristem.talent.AchievementKind;
import org.meristem.talent.Stage;

/**
 * What a criterion says.
 *
 * @param position its place in the form, from 1
 * @param weight its share of 100, greater than zero; zero where it is answered in words only
 * @param naAllowed whether an evaluator may leave it out with a reason
 * @param anchors what 1 to 5 mean, separated by {@code |}
 * @param gate the least mean, 1 to 5, below which a candidate is not supported; null for none
 * @param stages whom it is asked of; empty for every candidate
 * @param evidence which kinds of achievements speak to it, shown beside it; may be empty
 */
public record CriterionText(
    int position,
    BilingualText name,
    BilingualText question,
    BigDecimal weight,
    boolean naAllowed,
    BilingualText anchors,
    Integer gate,
    Set<Stage> stages,
    Set<AchievementKind> evidence)
    implements Serializable {
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  /** How many steps a scale has. */
  public static final int STEPS = 5;

  /**
   * @throws RuleViolation {@code evaluation.criterion.…} for a weight or a gate that cannot be
   */
  public CriterionText {
    stages = Set.copyOf(stages);
    evidence = Set.copyOf(evidence);
    require(isWeight(weight), "weight");
    require(gate == null || gate >= 1 && gate <= STEPS && weight.signum() > 0, "gate");
  }

  /** For a criterion that is asked of everybody, without a gate. */
  public CriterionText(
      int position,
      BilingualText name,
      BilingualText question,
      BigDecimal weight,
      boolean naAllowed,
      BilingualText anchors) {
    this(position, name, question, weight, naAllowed, anchors, null, Set.of(), Set.of());
  }

  /** In the order of their kinds. */
  public List<AchievementKind> evidenceInOrder() {
    return evidence.stream().sorted().toList();
  }

  /** Whether it is answered by a score; otherwise in words only. */
  public boolean isScored() {
    return weight.signum() > 0;
  }

  CriterionText at(int newPosition) {
    return new CriterionText(
        newPosition, name, question, weight, naAllowed, anchors, gate, stages, evidence);
  }

  private static boolean isWeight(BigDecimal weight) {
    return weight != null
        && weight.signum() >= 0
        && weight.compareTo(WHOLE) <= 0
        && weight.stripTrailingZeros().scale() <= 2;
  }

  private static void require(boolean fulfilled, String what) {
    if (!fulfilled) {
      throw new RuleViolation("evaluation.criterion." + what);
    }
  }
}
