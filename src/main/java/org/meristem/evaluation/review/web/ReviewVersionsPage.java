package org.meristem.evaluation.review.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.meristem.evaluation.review.Review;
import org.meristem.evaluation.review.ReviewList;
import org.meristem.evaluation.review.ReviewVersion;
import org.meristem.platform.NotFound;
import org.meristem.platform.WordDiff;
import org.meristem.platform.web.TextsBean;

/** What a review said each time it was handed in, the last two side by side or any others. */
@Named
@RequestScoped
public class ReviewVersionsPage {
  @Inject private ReviewList list;
  @Inject private Answers answers;
  @Inject private TextsBean texts;

  private Long id;
  private Integer before;
  private Integer after;
  private Review review;

  /** One part of the review in both versions. */
  public record Line(String name, WordDiff diff) {}

  /** Where none are asked for, the last two are compared. */
  public void load() {
    var last = getReview().versions().size();
    before = before == null ? Math.max(1, last - 1) : before;
    after = after == null ? last : after;
  }

  public Review getReview() {
    if (review == null) {
      if (id == null) {
        throw new NotFound();
      }
      review = list.history(id);
    }
    return review;
  }

  public List<Line> getLines() {
    var old = version(before);
    var now = version(after);
    var lines = new ArrayList<Line>();
    for (var criterion : getReview().criteria()) {
      lines.add(
          line(
              texts.in(criterion.name()),
              answers.say(old.text().answers().get(criterion.code())),
              answers.say(now.text().answers().get(criterion.code()))));
    }
    lines.add(line(texts.of("evaluation.toPanel"), old.text().toPanel(), now.text().toPanel()));
    lines.add(
        line(
            texts.of("evaluation.toCandidate"),
            old.text().toCandidate(),
            now.text().toCandidate()));
    return lines;
  }

  private static Line line(String name, String before, String after) {
    return new Line(name, WordDiff.of(before == null ? "" : before, after == null ? "" : after));
  }

  private ReviewVersion version(int number) {
    return getReview().versions().stream()
        .filter(one -> one.number() == number)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  public Integer getBefore() {
    return before;
  }

  public void setBefore(Integer before) {
    this.before = before;
  }

  public Integer getAfter() {
    return after;
  }

  public void setAfter(Integer after) {
    this.after = after;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
