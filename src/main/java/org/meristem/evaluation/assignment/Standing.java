package org.meristem.evaluation.assignment;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.meristem.evaluation.Candidate;
import org.meristem.evaluation.PanelMember;
import org.meristem.evaluation.Round;
import org.meristem.evaluation.conflict.ConflictMatrix;
import org.meristem.evaluation.review.Review;
import org.meristem.people.Person;
import org.meristem.platform.SearchText;

/**
 * A round as it stands: who is judged, who could judge, who is asked, and what keeps whom apart.
 */
record Standing(
    Round round,
    List<Candidate> candidates,
    List<PanelMember> panel,
    List<Review> reviews,
    ConflictMatrix known) {

  /** Those of the panel who still judge. */
  List<PanelMember> active() {
    return panel.stream().filter(member -> !member.isWithdrawn()).toList();
  }

  /** Whether somebody was ever asked to judge a candidate. */
  boolean asks(Candidate candidate, Person person) {
    return reviews.stream()
        .anyMatch(
            review ->
                Objects.equals(review.candidate().id(), candidate.id())
                    && Objects.equals(review.evaluator().id(), person.id()));
  }

  /** How many reviews somebody has to write or has written. */
  int load(Person person) {
    return (int)
        reviews.stream()
            .filter(review -> !review.state().isLost())
            .filter(review -> Objects.equals(review.evaluator().id(), person.id()))
            .count();
  }

  /** What the round wants of an assignment. */
  Task task() {
    var blocked = pairs(reviews.stream().filter(review -> review.state().isLost()).toList());
    for (var candidate : candidates) {
      for (var member : active()) {
        if (known.blocks(candidate, member.person())) {
          blocked.add(new Pair(candidate.id(), member.person().id()));
        }
      }
    }
    return new Task(
        candidates.stream()
            .map(one -> new Task.Wanting(one.id(), topics(one.researcher().person())))
            .toList(),
        panel.stream().map(Standing::panelist).toList(),
        round.reviewsEach(),
        blocked,
        pairs(reviews.stream().filter(review -> !review.state().isLost()).toList()));
  }

  /** Who has withdrawn takes on nothing more than what is handed in. */
  private static Task.Panelist panelist(PanelMember member) {
    return new Task.Panelist(
        member.person().id(),
        topics(member.person()),
        member.isWithdrawn() ? Integer.valueOf(0) : member.most());
  }

  private static Set<Pair> pairs(List<Review> reviews) {
    return reviews.stream()
        .map(review -> new Pair(review.candidate().id(), review.evaluator().id()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  static Set<String> topics(Person person) {
    return person.topics() == null
        ? Set.of()
        : Arrays.stream(person.topics().split("[;；,，、]"))
            .map(SearchText::of)
            .filter(topic -> !topic.isEmpty())
            .collect(Collectors.toSet());
  }
}
