package org.meristem.evaluation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.meristem.evaluation.conflict.Conflicts;
import org.meristem.evaluation.conflict.Judged;
import org.meristem.evaluation.conflict.Waiver;
import org.meristem.evaluation.review.Reviews;
import org.meristem.people.People;

/** Which candidates of a round are closed to somebody who follows it. */
@ApplicationScoped
class ClosedCandidates {
  @Inject private Rounds rounds;
  @Inject private Reviews reviews;
  @Inject private People people;
  @Inject private Conflicts conflicts;

  /** Those whom somebody could not judge, for a conflict that nobody has waived. */
  Set<Long> byConflict(Round round, String account, Supplier<List<Waiver>> waivers) {
    var person = people.findByAccount(account);
    if (person.isEmpty()) {
      return Set.of();
    }
    var known = conflicts.among(round, List.of(person.get()), waivers.get());
    return rounds.judged(round).stream()
        .filter(one -> known.blocks(one, person.get()))
        .map(Judged::candidate)
        .collect(Collectors.toSet());
  }

  /** Those of whom somebody has a review to write. */
  Set<Long> byOwnReview(Round round, String account) {
    return round.state() != RoundState.OPEN
        ? Set.of()
        : people.findByAccount(account).stream()
            .flatMap(person -> reviews.of(round, person).stream())
            .filter(review -> review.state().isOpen() && review.versions().isEmpty())
            .map(review -> review.candidate().id())
            .collect(Collectors.toSet());
  }
}
