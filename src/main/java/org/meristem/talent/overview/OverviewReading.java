package org.meristem.talent.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotPermitted;
import org.meristem.talent.AchievementKind;
import org.meristem.talent.AchievementPolicy;
import org.meristem.talent.overview.Suppression.Group;
import org.meristem.talent.track.CohortYears;
import org.meristem.talent.track.Member;
import org.meristem.talent.track.MemberReading;
import org.meristem.talent.track.TrackFigures;
import org.meristem.talent.track.TrackPolicy;

/** The figures of early careers; each is the number of the rows that its reader may open. */
@ApplicationScoped
public class OverviewReading {
  private static final int MOST_ORIGINS = 20;
  private static final Comparator<Bar> LONGEST = Comparator.comparing(Bar::count).reversed();

  @Inject MemberReading members;
  @Inject Transfers transfers;
  @Inject TrackPolicy policy;
  @Inject AchievementPolicy achievements;
  @Inject CurrentUser currentUser;

  /**
   * @throws NotPermitted unless the caller keeps members or belongs to the faculty
   */
  @Transactional
  public Overview read() {
    var all = members.counted();
    var transferred = transfers.all();
    var pipeline = Pipeline.of(all, CohortYears.asOf(members.today()));
    var kinds = kinds(transferred);
    if (!policy.mayKeep(currentUser.get())) {
      var whole = new Group(transferred.size(), people(transferred));
      return new Overview(
          false, pipeline.guarded(), List.of(), null, Bar.guarded(kinds, whole), List.of());
    }
    return new Overview(
        true,
        pipeline,
        late(all),
        TrackFigures.of(all).toAssociate().orElse(null),
        kinds,
        origins(transferred));
  }

  /**
   * The rows behind a figure of transfer.
   *
   * @param listed those that the reader may see
   * @param unlisted how many more are for named people only, of whom the reader is none
   */
  public record Rows(List<Transfer> listed, int unlisted) {
    public int counted() {
      return listed.size() + unlisted;
    }
  }

  /**
   * @param kind null for any
   * @param origin in its comparable form, {@link Transfer#NOTHING}, or null for any
   * @throws NotPermitted unless the caller keeps members
   */
  @Transactional
  public Rows transfers(AchievementKind kind, String origin) {
    NotPermitted.unless(policy.mayKeep(currentUser.get()));
    var counted = transfers.all().stream().filter(one -> one.isOf(kind, origin)).toList();
    var person = achievements.viewer().person();
    Set<Long> named = person == null ? Set.of() : transfers.namedFor(person);
    var listed = counted.stream().filter(one -> !one.named() || named.contains(one.id())).toList();
    return new Rows(listed, counted.size() - listed.size());
  }

  private static List<Bar> late(Collection<Member> all) {
    return TrackFigures.of(all).late().stream()
        .collect(
            Collectors.groupingBy(
                late -> late.milestone().milestone().id(), LinkedHashMap::new, Collectors.toList()))
        .entrySet()
        .stream()
        .map(
            one ->
                new Bar(
                    one.getKey().toString(),
                    one.getValue().get(0).milestone().milestone().text().title(),
                    (long) one.getValue().size(),
                    one.getValue().size()))
        .sorted(LONGEST)
        .toList();
  }

  /** All kinds, also those of which there is nothing, so that none tells by its being there. */
  private static List<Bar> kinds(List<Transfer> all) {
    return Stream.of(AchievementKind.values())
        .filter(AchievementKind::isTransfer)
        .map(kind -> bar(kind.name(), kind, all.stream().filter(one -> one.isOf(kind, null))))
        .toList();
  }

  private static List<Bar> origins(List<Transfer> all) {
    var names = new LinkedHashMap<String, String>();
    all.forEach(one -> one.origins().forEach(names::putIfAbsent));
    var known =
        names.entrySet().stream()
            .map(origin -> bar(origin, all))
            .sorted(LONGEST)
            .limit(MOST_ORIGINS);
    var nothing =
        bar(Transfer.NOTHING, null, all.stream().filter(one -> one.isOf(null, Transfer.NOTHING)));
    return Stream.concat(known, Stream.of(nothing)).filter(bar -> bar.count() > 0).toList();
  }

  private static Bar bar(Map.Entry<String, String> origin, List<Transfer> all) {
    var key = origin.getKey();
    return bar(key, origin.getValue(), all.stream().filter(one -> one.isOf(null, key)));
  }

  private static Bar bar(String key, Object name, Stream<Transfer> which) {
    var counted = which.toList();
    return new Bar(key, name, (long) counted.size(), people(counted));
  }

  private static long people(List<Transfer> all) {
    return all.stream().map(Transfer::number).distinct().count();
  }
}
