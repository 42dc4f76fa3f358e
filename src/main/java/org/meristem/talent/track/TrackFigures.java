package org.meristem.talent.track;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.meristem.talent.MemberState;
import org.meristem.talent.Stage;

/**
 * Members counted for whoever leads the house. Each figure comes with nothing left out: those who
 * have left are in their cohort but in no stage, those whose first day is unknown in no cohort.
 *
 * @param byStage how many are active or paused in each stage; absent where nobody is
 * @param byStart cohorts by the year of the first day
 * @param late who has let the last day of a milestone pass
 * @param toAssociate whole months from the first day to the day on which somebody became associate
 *     researcher, of those who came that way; empty where nobody did
 */
public record TrackFigures(
    Map<Stage, Long> byStage,
    SortedMap<Integer, Cohort> byStart,
    List<Late> late,
    Optional<Quartiles> toAssociate) {
  /**
   * Those who began in one year.
   *
   * @param byState how many stand how at present; absent where nobody does
   * @param associates how many of them became associate researchers
   */
  public record Cohort(long members, Map<MemberState, Long> byState, long associates) {
    static Cohort of(Collection<Member> members) {
      return new Cohort(
          members.size(),
          members.stream()
              .collect(
                  Collectors.groupingBy(
                      Member::state,
                      () -> new EnumMap<>(MemberState.class),
                      Collectors.counting())),
          members.stream().filter(one -> one.line().associate() != null).count());
    }
  }

  /** A milestone that a member has not reached in time. */
  public record Late(MemberLine member, DatedMilestone milestone) {}

  public static TrackFigures of(Collection<Member> members) {
    return new TrackFigures(
        members.stream()
            .filter(one -> one.state() != MemberState.LEFT)
            .collect(
                Collectors.groupingBy(
                    one -> one.line().stage(),
                    () -> new EnumMap<>(Stage.class),
                    Collectors.counting())),
        cohorts(members),
        members.stream()
            .flatMap(one -> one.late().stream().map(late -> new Late(one.line(), late)))
            .toList(),
        toAssociate(members));
  }

  private static SortedMap<Integer, Cohort> cohorts(Collection<Member> members) {
    return members.stream()
        .filter(one -> one.line().path().started() != null)
        .collect(
            Collectors.groupingBy(
                one -> one.line().path().started().getYear(),
                TreeMap::new,
                Collectors.collectingAndThen(Collectors.toList(), Cohort::of)));
  }

  /** Whoever began as associate researcher has come no way. */
  private static Optional<Quartiles> toAssociate(Collection<Member> members) {
    var months =
        members.stream()
            .map(Member::line)
            .filter(MemberLine::isRisen)
            .map(one -> ChronoUnit.MONTHS.between(one.path().started(), one.associate()))
            .toList();
    return months.isEmpty() ? Optional.empty() : Optional.of(Quartiles.of(months));
  }
}
