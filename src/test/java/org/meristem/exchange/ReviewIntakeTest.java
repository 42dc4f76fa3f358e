package org.meristem.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meristem.evaluation.Cast;
import org.meristem.evaluation.PanelMember;
import org.meristem.evaluation.conflict.Cleared;
import org.meristem.evaluation.review.FormLine;
import org.meristem.evaluation.review.LinePart;
import org.meristem.evaluation.review.Review;
import org.meristem.workbook.Fault;
import org.meristem.workbook.TableHead;
import org.meristem.workbook.TableHead.HeadCell;
import org.meristem.workbook.TableRow;

/** The second criterion may be left out with a reason, the first may not. */
class ReviewIntakeTest {
  private final Review review = review();
  private final List<FormLine> lines = lines(review);
  private final ReviewIntake intake =
      new ReviewIntake() {
        @Override
        Collection<FormLine> all() {
          return lines;
        }
      };

  @Test
  void whatALineIsAboutCannotBeChanged() {
    assertThat(codes(0, Map.of())).isEmpty();
    assertThat(codes(0, Map.of("candidate", "李航"))).containsExactly("review.about");
    assertThat(codes(0, Map.of("nameEn", "Another"))).containsExactly("review.about");
    assertThat(codes(0, Map.of("stepsZh", "其他"))).containsExactly("review.about");
    assertThat(codes(0, Map.of("part", "TO_PANEL"))).containsExactly("review.about");
  }

  @Test
  void notApplicableIsAFaultWhereItIsNotAllowed() {
    assertThat(codes(0, Map.of("mark", "NOT_APPLICABLE"))).containsExactly("review.notApplicable");
    assertThat(codes(1, Map.of("mark", "NOT_APPLICABLE"))).isEmpty();
    assertThat(codes(2, Map.of("mark", "ONE"))).containsExactly("review.wordsOnly");
  }

  @Test
  void whatAnAnswerHasNoPlaceForIsAFaultAndNotDropped() {
    assertThat(codes(0, Map.of("mark", "TWO", "words", "why"))).containsExactly("review.words");
    assertThat(codes(0, Map.of("mark", "TWO", "reason", "why"))).containsExactly("review.reason");
    assertThat(codes(1, Map.of("mark", "NOT_APPLICABLE", "reason", "why"))).isEmpty();
    assertThat(codes(2, Map.of("words", "well done"))).isEmpty();
    assertThat(codes(2, Map.of("reason", "why"))).containsExactly("review.reason");
    var before = new HashMap<>(intake.values(lines.get(0)));
    before.put("words", "stored");
    var scored = new HashMap<>(before);
    scored.put("mark", "TWO");
    var row = row(scored, Map.of("mark", "2", "words", ""));
    intake.check().look(row, before);
    assertThat(row.values()).doesNotContainKey("words");
    assertThat(row.faults()).extracting(Fault::code).contains("review.emptied");
  }

  @Test
  void anEmptiedAnswerIsAnnouncedWhetherItStaysOrGoes() {
    var before = new HashMap<>(intake.values(lines.get(0)));
    before.put("words", "stored");
    var kept = row(before, Map.of("words", ""));
    intake.check().look(kept, before);
    assertThat(kept.faults()).extracting(Fault::code).contains("review.kept");
    var without = new HashMap<>(before);
    without.remove("words");
    var emptied = row(without, Map.of("words", ""));
    intake.check().look(emptied, before);
    assertThat(emptied.faults()).extracting(Fault::code).contains("review.emptied");
  }

  @Test
  void aRoundIsASheetThatOffersWhatEachCriterionTakes() {
    var form = intake.form(Locale.ENGLISH).orElseThrow();
    assertThat(form.hidden()).containsExactly("line");
    assertThat(form.filledIn()).containsExactlyInAnyOrder("mark", "reason", "words");
    assertThat(form.sheets()).hasSize(1);
    var rows = form.sheets().get(0).rows();
    assertThat(rows.get(0).offered().get("mark")).containsExactly("1", "2", "3", "4", "5");
    assertThat(rows.get(1).offered().get("mark")).endsWith("5", "N/A");
    assertThat(rows.get(2).offered().get("mark")).isEmpty();
    assertThat(rows.get(0).values())
        .containsEntry("round", "Name / 名称")
        .containsEntry("due", "2026-11-23 21:00 Asia/Shanghai")
        .containsEntry("questionEn", "Name")
        .containsEntry("candidate", "王敏");
  }

  private List<String> codes(int line, Map<String, String> changes) {
    var before = intake.values(lines.get(line));
    var values = new HashMap<>(before);
    values.putAll(changes);
    var row = row(values, values);
    intake.check().look(row, before);
    return row.faults().stream().map(Fault::code).toList();
  }

  private TableRow row(Map<String, String> values, Map<String, String> typed) {
    var cells = new ArrayList<HeadCell>();
    typed
        .keySet()
        .forEach(
            field ->
                cells.add(
                    new HeadCell(cells.size(), field, intake.column(field).orElseThrow(), false)));
    return new TableRow(2, values, typed, new ArrayList<>(), new TableHead("S", 1, 2, cells));
  }

  private static Review review() {
    var round = Cast.openRound(Cast.published(Cast.template("60", "40")));
    var candidate = Cast.candidate(round, Cast.person(2, "王敏", "Quantum dots"));
    return new Review(Cleared.of(candidate, Cast.person(1, "Sofia Marek", "2D materials")));
  }

  private static List<FormLine> lines(Review review) {
    var member = new PanelMember(review.candidate().round(), review.evaluator(), null);
    var lines = new ArrayList<FormLine>();
    review.criteria().forEach(one -> lines.add(new FormLine(review, member, LinePart.ANSWER, one)));
    lines.add(new FormLine(review, member, LinePart.TO_PANEL, null));
    return lines;
  }
}
