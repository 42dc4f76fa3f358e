package org.meristem.exchange.orcid;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.meristem.people.Orcid;
import org.meristem.platform.RuleViolation;
import org.meristem.talent.AchievementKind;

/**
 * What a record holds for us.
 *
 * @param owner whose it is
 * @param works its works, and what is funded by a contract, in the record's order; one for each DOI
 * @param repeated how many works stood there once more with the same DOI
 */
record OrcidRecord(Orcid owner, List<OrcidWork> works, int repeated) {
  private static final Pattern OWNER = Pattern.compile("\\d{4}-\\d{4}-\\d{4}-\\d{3}[\\dXx]");

  /**
   * @throws RuleViolation {@code exchange.orcid.record} where the file holds no record, and as
   *     {@link Orcid#of}
   */
  static OrcidRecord of(Node file) {
    var id = file.text("record", "orcid-identifier", "path");
    var activities = file.all("record", "activities-summary").findFirst();
    if (activities.isPresent()) {
      return of(
          id,
          preferred(activities.get(), "works", "work-summary"),
          preferred(activities.get(), "fundings", "funding-summary"));
    }
    return of(owner(file), file.all("work"), file.all("funding"));
  }

  /** Files of single activities say whose they are in their own address. */
  private static String owner(Node file) {
    return Stream.of("person", "work", "funding")
        .flatMap(file::all)
        .map(part -> part.text("path"))
        .filter(Objects::nonNull)
        .flatMap(path -> OWNER.matcher(path).results().map(MatchResult::group))
        .findFirst()
        .orElse(null);
  }

  private static OrcidRecord of(String owner, Stream<Node> works, Stream<Node> fundings) {
    if (owner == null) {
      throw new RuleViolation("exchange.orcid.record");
    }
    var all =
        Stream.concat(
                works.map(one -> work(one, "work", "publication-date", OrcidTypes::ofWork)),
                fundings
                    .filter(one -> OrcidTypes.ofFunding(one.text("type")) != null)
                    .map(one -> work(one, "funding", "start-date", OrcidTypes::ofFunding)))
            .toList();
    var single = new LinkedHashMap<Object, OrcidWork>();
    for (var work : all) {
      single.merge(
          work.ids().doi() == null ? new Object() : work.ids().doi(), work, OrcidWork::with);
    }
    return new OrcidRecord(
        Orcid.of(owner), List.copyOf(single.values()), all.size() - single.size());
  }

  private static OrcidWork work(
      Node summary, String part, String dated, Function<String, AchievementKind> kinds) {
    return OrcidWork.of(summary, part, dated, kinds.apply(summary.text("type")));
  }

  /** Of what several sources say of one work that which its owner prefers. */
  private static Stream<Node> preferred(Node activities, String part, String summary) {
    return activities.all(part, "group").flatMap(group -> preferred(group, summary).stream());
  }

  private static Optional<Node> preferred(Node group, String name) {
    return group
        .all(name)
        .sorted(Comparator.comparing((Node one) -> index(one)).reversed())
        .findFirst();
  }

  private static int index(Node summary) {
    var index = summary.text("display-index");
    return index != null && index.matches("\\d{1,9}") ? Integer.parseInt(index) : 0;
  }
}
