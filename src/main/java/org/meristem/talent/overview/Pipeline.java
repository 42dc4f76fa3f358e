package org.meristem.talent.overview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.meristem.talent.MemberState;
import org.meristem.talent.Stage;
import org.meristem.talent.overview.Suppression.Group;
import org.meristem.talent.track.CohortYears;
import org.meristem.talent.track.Member;

/**
 * How many members, active or paused, are in which stage, by the year in which they began.
 *
 * @param lines one a stage, in their order
 * @param sums over all stages
 */
public record Pipeline(List<String> cohorts, List<Line> lines, Line sums) {
  /**
   * The members of one stage.
   *
   * @param stage null for the sums
   * @param cells one a cohort, null where it is withheld
   * @param sum over all cohorts, null where it is withheld
   */
  public record Line(Stage stage, List<Long> cells, Long sum) {}

  static Pipeline of(Collection<Member> members, CohortYears years) {
    var present = members.stream().filter(one -> one.state() != MemberState.LEFT).toList();
    return new Pipeline(
        years.all(),
        Arrays.stream(Stage.values()).map(stage -> line(stage, present, years)).toList(),
        line(null, present, years));
  }

  private static Line line(Stage stage, List<Member> present, CohortYears years) {
    var all = present.stream().filter(one -> stage == null || one.line().stage() == stage).toList();
    return new Line(
        stage,
        years.all().stream()
            .map(cohort -> all.stream().filter(one -> isOf(one, cohort, years)).count())
            .toList(),
        (long) all.size());
  }

  private static boolean isOf(Member member, String cohort, CohortYears years) {
    return years.of(member.line().path().started()).equals(cohort);
  }

  /** The same for readers who may not see people. */
  Pipeline guarded() {
    var rule = new Suppression();
    Stream.concat(lines.stream(), Stream.of(sums)).forEach(line -> enter(rule, line));
    var withheld = rule.withheld();
    return new Pipeline(
        cohorts,
        lines.stream().map(line -> guarded(line, withheld)).toList(),
        guarded(sums, withheld));
  }

  /** A cell flows from its stage to its cohort, the sums close the round. */
  private void enter(Suppression rule, Line line) {
    for (var i = 0; i < cohorts.size(); i++) {
      var cohort = cohorts.get(i);
      var stage = line.stage();
      var count = line.cells().get(i);
      rule.shown(
          key(line, cohort),
          stage == null ? cohort : stage,
          stage == null ? "end" : cohort,
          new Group(count, count));
    }
    rule.shown(
        key(line, null),
        line.stage() == null ? "end" : "begin",
        line.stage() == null ? "begin" : line.stage(),
        new Group(line.sum(), line.sum()));
  }

  private Line guarded(Line line, Set<Object> withheld) {
    var cells = new ArrayList<Long>();
    for (var i = 0; i < cohorts.size(); i++) {
      cells.add(withheld.contains(key(line, cohorts.get(i))) ? null : line.cells().get(i));
    }
    return new Line(line.stage(), cells, withheld.contains(key(line, null)) ? null : line.sum());
  }

  private static Object key(Line line, String cohort) {
    return Arrays.asList(line.stage(), cohort);
  }
}
