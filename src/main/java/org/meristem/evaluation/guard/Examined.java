package org.meristem.evaluation.guard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.meristem.platform.BilingualText;
import org.meristem.talent.AchievementKind;
import org.meristem.talent.Stage;

/**
 * A template as the guard reads it.
 *
 * @param transfer whether it judges technology transfer
 * @param order what candidates are sorted by, as far as it is five-only
 * @param revealed what evaluators are shown by default, as far as it is five-only
 */
public record Examined(
    boolean transfer, List<Item> criteria, Set<FiveOnlyKind> order, Set<FiveOnlyKind> revealed) {
  public Examined {
    criteria = List.copyOf(criteria);
    order = order == null ? Set.of() : Set.copyOf(order);
    revealed = revealed == null ? Set.of() : Set.copyOf(revealed);
  }

  /**
   * A criterion.
   *
   * @param anchors what the steps mean, separated by {@code |}
   * @param weight zero or null where it is for comments only
   * @param gate the least score, 1 to 5, with which a candidate passes, or null
   * @param stages of whom it is asked; none means of every candidate
   * @param evidence the kinds of achievement that it accepts; none means any
   */
  public record Item(
      String code,
      BilingualText name,
      BilingualText question,
      BilingualText anchors,
      BigDecimal weight,
      Integer gate,
      Set<Stage> stages,
      Set<AchievementKind> evidence) {
    public Item {
      weight = weight == null ? BigDecimal.ZERO : weight;
      stages = stages == null ? Set.of() : Set.copyOf(stages);
      evidence = evidence == null ? Set.of() : Set.copyOf(evidence);
    }

    boolean isAskedOf(Stage stage) {
      return stages.isEmpty() || stages.contains(stage);
    }

    /** Whether most of what it accepts as evidence takes knowledge to where it is used. */
    boolean asksForTransfer() {
      return 2 * evidence.stream().filter(AchievementKind::isTransfer).count() > evidence.size();
    }

    boolean acceptsOnlyPapers() {
      return evidence.equals(Set.of(AchievementKind.PAPER));
    }
  }
}
