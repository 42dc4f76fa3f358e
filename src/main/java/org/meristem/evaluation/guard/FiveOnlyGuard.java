package org.meristem.evaluation.guard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.meristem.platform.BilingualText;
import org.meristem.talent.Stage;

/**
 * Reads a template before it is published, so that nobody is judged by papers, titles, posts,
 * degrees and awards alone: what it weighs, demands, sorts by and shows, and how it words it.
 */
public final class FiveOnlyGuard {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * The most that the five-only kinds may carry together, and the least for transfer, in percent of
   * what any candidate is judged by.
   */
  private static final BigDecimal LIMIT = BigDecimal.valueOf(30);

  private final GuardWords words;

  public FiveOnlyGuard(GuardWords words) {
    this.words = words;
  }

  private record Found(Part part, GuardWords.Finding what) {}

  /** A criterion with what its texts name. */
  private record Read(Examined.Item item, List<Found> found) {
    /** What it measures: what its texts name first, name before question before steps. */
    Measure measure() {
      return found.isEmpty()
          ? item.asksForTransfer() ? OtherMeasure.TRANSFER : OtherMeasure.OTHER
          : found.get(0).what().kind();
    }
  }

  public GuardReport examine(Examined template) {
    var criteria = template.criteria().stream().map(this::read).toList();
    var weights = weights(criteria);
    var flags = new ArrayList<Flag>();
    criteria.forEach(criterion -> flags.addAll(flags(criterion)));
    flags.addAll(sharesBroken(template, criteria));
    flags.addAll(flags(GuardRule.ORDER, Part.ORDER, template.order()));
    flags.addAll(flags(GuardRule.REVEALED, Part.REVEALED, template.revealed()));
    return new GuardReport(flags, weights);
  }

  private Read read(Examined.Item item) {
    return new Read(
        item,
        Stream.of(
                found(Part.NAME, item.name()),
                found(Part.QUESTION, item.question()),
                found(Part.ANCHORS, item.anchors()))
            .flatMap(List::stream)
            .toList());
  }

  private List<Found> found(Part part, BilingualText text) {
    return text == null
        ? List.of()
        : Stream.of(Optional.ofNullable(text.en()), Optional.ofNullable(text.zh()))
            .flatMap(Optional::stream)
            .flatMap(one -> words.in(one).stream())
            .map(finding -> new Found(part, finding))
            .toList();
  }

  private static List<Flag> flags(Read criterion) {
    var item = criterion.item();
    var flags = new ArrayList<Flag>();
    for (var found : criterion.found()) {
      var what = found.what();
      flags.add(new Flag(GuardRule.WORDING, what.kind(), item.code(), what.words(), found.part()));
      if (what.requirement() != null) {
        flags.add(
            new Flag(GuardRule.GATE, what.kind(), item.code(), what.requirement(), found.part()));
      }
    }
    if (item.acceptsOnlyPapers()) {
      var kind = item.evidence().iterator().next().name();
      flags.add(
          new Flag(GuardRule.EVIDENCE, FiveOnlyKind.PAPERS, item.code(), kind, Part.EVIDENCE));
    }
    gated(criterion)
        .ifPresent(
            kind ->
                flags.add(
                    new Flag(
                        GuardRule.GATE, kind, item.code(), item.gate().toString(), Part.GATE)));
    return flags;
  }

  /** The kind without which nobody passes, where a least score is set. */
  private static Optional<FiveOnlyKind> gated(Read criterion) {
    if (criterion.item().gate() == null) {
      return Optional.empty();
    }
    return criterion.measure() instanceof FiveOnlyKind kind
        ? Optional.of(kind)
        : criterion.item().acceptsOnlyPapers()
            ? Optional.of(FiveOnlyKind.PAPERS)
            : Optional.empty();
  }

  private static Map<Measure, BigDecimal> weights(List<Read> criteria) {
    var weights = new LinkedHashMap<Measure, BigDecimal>();
    Stream.of(FiveOnlyKind.values()).forEach(kind -> weights.put(kind, BigDecimal.ZERO));
    Stream.of(OtherMeasure.values()).forEach(other -> weights.put(other, BigDecimal.ZERO));
    criteria.forEach(one -> weights.merge(one.measure(), one.item().weight(), BigDecimal::add));
    return weights;
  }

  /** Each group of candidates that is asked the same is looked at by itself. */
  private static List<Flag> sharesBroken(Examined template, List<Read> criteria) {
    var groups = new LinkedHashMap<List<Read>, Set<Stage>>();
    for (var stage : Stage.values()) {
      var asked = criteria.stream().filter(one -> one.item().isAskedOf(stage)).toList();
      groups.computeIfAbsent(asked, any -> EnumSet.noneOf(Stage.class)).add(stage);
    }
    return groups.entrySet().stream()
        .flatMap(
            group ->
                sharesBroken(
                    template,
                    weights(group.getKey()),
                    groups.size() == 1 ? Set.of() : group.getValue())
                    .stream())
        .toList();
  }

  private static List<Flag> sharesBroken(
      Examined template, Map<Measure, BigDecimal> weights, Set<Stage> stages) {
    var total = sum(weights.values().stream());
    var fiveOnly = sum(Stream.of(FiveOnlyKind.values()).map(weights::get));
    var transfer = weights.get(OtherMeasure.TRANSFER);
    var flags = new ArrayList<Flag>();
    if (fiveOnly.multiply(HUNDRED).compareTo(total.multiply(LIMIT)) > 0) {
      var share = share(fiveOnly, total, RoundingMode.UP);
      flags.add(new Flag(GuardRule.WEIGHT, null, null, share, Part.WEIGHT, stages));
    }
    var falls = transfer.multiply(HUNDRED).compareTo(total.multiply(LIMIT)) < 0;
    if (template.transfer() && (falls || total.signum() == 0)) {
      var share = share(transfer, total, RoundingMode.DOWN);
      flags.add(new Flag(GuardRule.TRANSFER, null, null, share, Part.WEIGHT, stages));
    }
    return flags;
  }

  private static BigDecimal sum(Stream<BigDecimal> weights) {
    return weights.reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** In percent, rounded so that what breaks a limit never reads as the limit itself. */
  private static String share(BigDecimal part, BigDecimal total, RoundingMode rounding) {
    var share =
        total.signum() == 0
            ? BigDecimal.ZERO
            : part.multiply(HUNDRED).divide(total, 2, rounding).stripTrailingZeros();
    return share.toPlainString() + " %";
  }

  private static List<Flag> flags(GuardRule rule, Part part, Set<FiveOnlyKind> kinds) {
    return kinds.stream()
        .sorted()
        .map(kind -> new Flag(rule, kind, null, kind.name(), part))
        .toList();
  }
}
