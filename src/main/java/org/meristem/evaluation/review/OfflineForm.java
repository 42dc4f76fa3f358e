package org.meristem.evaluation.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.meristem.evaluation.PanelMember;
import org.meristem.evaluation.Rounds;
import org.meristem.evaluation.conflict.Conflicts;
import org.meristem.identity.CurrentUser;

/**
 * What an evaluator can write away from the pages: all reviews of theirs that are in progress, line
 * by line.
 */
@ApplicationScoped
public class OfflineForm {
  @Inject private Reviews reviews;
  @Inject private ReviewWriting writing;
  @Inject private Rounds rounds;
  @Inject private Conflicts conflicts;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;

  /** The caller's lines, review by review in the order in which they find the candidates. */
  @Transactional
  public List<FormLine> lines() {
    var desk = new WritingDesk(rounds, conflicts);
    return ReadingOrder.of(reviews.asked(currentUser.getAccount())).stream()
        .filter(review -> review.state() == ReviewState.IN_PROGRESS)
        .filter(desk::isClear)
        .flatMap(review -> lines(review, desk.member(review)))
        .toList();
  }

  private static Stream<FormLine> lines(Review review, PanelMember member) {
    var lines = new ArrayList<FormLine>();
    review.criteria().forEach(one -> lines.add(new FormLine(review, member, LinePart.ANSWER, one)));
    lines.add(new FormLine(review, member, LinePart.TO_PANEL, null));
    lines.add(new FormLine(review, member, LinePart.TO_CANDIDATE, null));
    return lines.stream();
  }

  /** Writes one line; the caller's own review, in progress, free of conflicts. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void write(FormLine line, Mark mark, String reason, String words) {
    var review = line.review();
    writing.requireMayWrite(review);
    var text = review.text();
    var answers = new HashMap<>(text.answers());
    if (line.part() == LinePart.ANSWER) {
      var code = line.criterion().code();
      var answer = Mark.answer(mark, reason, words);
      if (answer == null) {
        answers.remove(code);
      } else {
        answers.put(code, answer);
      }
    }
    review.write(
        new ReviewText(
            answers,
            line.part() == LinePart.TO_PANEL ? words : text.toPanel(),
            line.part() == LinePart.TO_CANDIDATE ? words : text.toCandidate()),
        clock.instant());
  }

  /**
   * Hands in all of the caller's reviews that are complete.
   *
   * @return how many these were
   */
  @Transactional
  public int submitComplete() {
    var ready =
        lines().stream()
            .map(FormLine::review)
            .distinct()
            .filter(review -> review.open().isEmpty())
            .map(Review::id)
            .toList();
    ready.forEach(writing::submit);
    return ready.size();
  }

  /** How many of the caller's reviews could be handed in. */
  @Transactional
  public long complete() {
    return lines().stream()
        .map(FormLine::review)
        .distinct()
        .filter(review -> review.open().isEmpty())
        .count();
  }
}
