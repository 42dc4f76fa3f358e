package org.meristem.evaluation.review;

import org.meristem.evaluation.template.Criterion;
import org.meristem.platform.BilingualText;

/**
 * One line of the offline form: an answer, or the words to the panel or the candidate.
 *
 * @param criterion null where it is a comment
 */
public record FormLine(Review review, LinePart part, Criterion criterion) {
  /** The review's number and the criterion or comment. */
  public String place() {
    return review.id() + "/" + (criterion == null ? part.name() : criterion.code());
  }

  /** The same with the stored version of the review that it is taken from: {@code 4711@7/TT-1}. */
  public String key() {
    return place().replaceFirst("/", "@" + review.version() + "/");
  }

  /** The place that a key tells, whatever the version. */
  public static String place(String key) {
    return key.replaceFirst("@[^/]*", "");
  }

  public BilingualText name() {
    return criterion == null ? null : criterion.name();
  }

  public Mark mark() {
    return Mark.of(answer());
  }

  public String reason() {
    return answer() == null ? null : answer().reason();
  }

  /** The words of an answer in words, or the comment. */
  public String words() {
    return switch (part) {
      case TO_PANEL -> review.text().toPanel();
      case TO_CANDIDATE -> review.text().toCandidate();
      default -> answer() == null ? null : answer().words();
    };
  }

  private Answer answer() {
    return criterion == null ? null : review.text().answers().get(criterion.code());
  }
}
