package org.meristem.exchange.orcid;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.meristem.people.Orcid;
import org.meristem.platform.RuleViolation;

/**
 * What a record holds for us.
 *
 * @param owner whose it is
 * @param works its works, and what is funded by a contract, in the record's order
 */
record OrcidRecord(Orcid owner, List<OrcidWork> works) {
  /**
   * @throws RuleViolation {@code exchange.orcid.record} where the file holds no record, and as
   *     {@link Orcid#of}
   */
  static OrcidRecord of(Node file) {
    var id = file.text("record", "orcid-identifier", "path");
    var activities = file.all("record", "activities-summary").findFirst();
    if (id == null || activities.isEmpty()) {
      throw new RuleViolation("exchange.orcid.record");
    }
    return new OrcidRecord(
        Orcid.of(id), Stream.concat(works(activities.get()), contracts(activities.get())).toList());
  }

  private static Stream<OrcidWork> works(Node activities) {
    return activities
        .all("works", "group")
        .flatMap(group -> preferred(group, "work-summary").stream())
        .map(
            one ->
                OrcidWork.of(one, "work", "publication-date", OrcidTypes.ofWork(one.text("type"))));
  }

  private static Stream<OrcidWork> contracts(Node activities) {
    return activities
        .all("fundings", "group")
        .flatMap(group -> preferred(group, "funding-summary").stream())
        .filter(one -> OrcidTypes.ofFunding(one.text("type")) != null)
        .map(
            one ->
                OrcidWork.of(one, "funding", "start-date", OrcidTypes.ofFunding(one.text("type"))));
  }

  /** Of what several sources say of one work that which its owner prefers. */
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
