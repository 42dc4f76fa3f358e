package org.meristem.evaluation.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.meristem.evaluation.Candidate;
import org.meristem.evaluation.PanelMember;
import org.meristem.evaluation.RoundReading;
import org.meristem.evaluation.Rounds;
import org.meristem.evaluation.conflict.Conflict;
import org.meristem.evaluation.conflict.Conflicts;
import org.meristem.evaluation.review.Review;
import org.meristem.evaluation.review.Reviews;

/** Who judges whom and who could, for those who follow the round; nothing is stored here. */
@ApplicationScoped
public class AssignmentReading {
  @Inject private Rounds rounds;
  @Inject private RoundReading reading;
  @Inject private Reviews reviews;
  @Inject private Conflicts conflicts;

  /**
   * Somebody who could judge a candidate.
   *
   * @param conflicts what is known between the two; blocks unless waived
   * @param load how many reviews of the round they have already
   * @param topics in how many topics both know their way about
   */
  public record Choice(
      PanelMember member, List<Conflict> conflicts, boolean waived, int load, int topics) {
    public boolean isBlocked() {
      return !conflicts.isEmpty() && !waived;
    }
  }

  /** Who is asked to judge whom in a round. */
  @Transactional
  public List<Review> reviews(long round) {
    return reviews.of(reading.round(round));
  }

  /** Those who could be asked: free of conflicts first, then those with the fewest reviews. */
  @Transactional
  public List<Choice> choices(long candidate) {
    var found = rounds.findCandidate(candidate).orElseThrow(reading::absent);
    var standing = standing(found.round().id());
    return standing.active().stream()
        .filter(member -> !standing.asks(found, member.person()))
        .map(member -> choice(standing, found, member))
        .sorted(
            Comparator.comparing(Choice::isBlocked)
                .thenComparing(Choice::load)
                .thenComparing(Choice::topics, Comparator.reverseOrder()))
        .toList();
  }

  private static Choice choice(Standing standing, Candidate candidate, PanelMember member) {
    var shared = new HashSet<>(Standing.topics(candidate.researcher().person()));
    shared.retainAll(Standing.topics(member.person()));
    return new Choice(
        member,
        standing.known().between(candidate, member.person()),
        standing.known().isWaived(candidate, member.person()),
        standing.load(member.person()),
        shared.size());
  }

  /** What would give every candidate enough reviews. */
  @Transactional
  public Proposal propose(long round) {
    return Assigning.propose(standing(round).task());
  }

  Standing standing(long id) {
    var round = reading.round(id);
    var panel = rounds.panel(round);
    return new Standing(
        round,
        rounds.candidates(round),
        panel,
        reviews.of(round),
        conflicts.among(round, panel.stream().map(PanelMember::person).toList()));
  }
}
