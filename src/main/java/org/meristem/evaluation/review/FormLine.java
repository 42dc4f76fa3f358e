package org.meristem.evaluation.review;

import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meristem.evaluation.PanelMember;
import org.meristem.evaluation.template.Criterion;
import org.meristem.platform.BilingualText;

/**
 * One line of the offline form: an answer, or the words to the panel or the candidate.
 *
 * @param member how long its evaluator has
 * @param criterion null where it is a comment
 */
public record FormLine(Review review, PanelMember member, LinePart part, Criterion criterion) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  /** The title of the round, in both languages where it has both. */
  public String round() {
    var title = review.candidate().round().title();
    return Stream.of(title.en(), title.zh())
        .filter(Objects::nonNull)
        .distinct()
        .collect(Collectors.joining(" / "));
  }

  /** Until when the review is due, with the round's zone. */
  public String due() {
    var zone = review.candidate().round().zone();
    return MINUTE.format(member.due().atZone(zone)) + " " + zone.getId();
  }

  /** Null where it is a comment. */
  public BilingualText question() {
    return criterion == null ? null : criterion.question();
  }

  /** Whether a mark can be given here. */
  public boolean takes(Mark mark) {
    return criterion != null
        && (mark == Mark.NOT_APPLICABLE ? criterion.isNaAllowed() : criterion.isScored());
  }

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
