package org.meristem.talent.overview;

import java.util.List;
import java.util.stream.Stream;
import org.meristem.talent.overview.Suppression.Group;

/**
 * One figure of a chart.
 *
 * @param key what it is of, as the address of its rows says it
 * @param name as readers see it: a word, a constant or a text in both languages
 * @param count null where it is withheld
 * @param people how many are behind it
 */
public record Bar(String key, Object name, Long count, long people) {
  /**
   * The same for readers who may not see people; the bars are parts of one whole, which is shown.
   */
  static List<Bar> guarded(List<Bar> bars, Group whole) {
    var rule = new Suppression();
    bars.forEach(
        bar -> rule.shown(bar.key(), "begin", "end", new Group(bar.count(), bar.people())));
    rule.shown("", "end", "begin", whole);
    var withheld = rule.withheld();
    return bars.stream()
        .map(bar -> withheld.contains(bar.key()) ? new Bar(bar.key(), bar.name(), null, 0) : bar)
        .toList();
  }

  /** The longest of them, at least 1, against which the others are drawn. */
  public static long longest(List<Bar> bars) {
    return Stream.concat(Stream.of(1L), bars.stream().map(Bar::count).filter(one -> one != null))
        .max(Long::compare)
        .orElseThrow();
  }
}
