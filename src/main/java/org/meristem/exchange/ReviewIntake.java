package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.meristem.evaluation.review.FormLine;
import org.meristem.evaluation.review.LinePart;
import org.meristem.evaluation.review.Mark;
import org.meristem.evaluation.review.OfflineForm;
import org.meristem.identity.Role;
import org.meristem.identity.SignedIn;
import org.meristem.imports.RowCheck;
import org.meristem.imports.Standing;
import org.meristem.platform.SearchText;
import org.meristem.platform.Texts;
import org.meristem.workbook.Fault.Severity;
import org.meristem.workbook.FormWriter.Form;
import org.meristem.workbook.FormWriter.FormRow;
import org.meristem.workbook.FormWriter.FormSheet;
import org.meristem.workbook.TableRow;

/**
 * The form of all reviews that an evaluator is writing: one row an answer or a comment. The key of
 * a row says which stored version it was taken from; where the review has been written online
 * since, a row that would change something is a fault, so that neither text is lost.
 */
@ApplicationScoped
public class ReviewIntake extends RecordIntake<FormLine> {
  private static final List<String> WRITTEN = List.of("mark", "reason", "words");

  /** What a line is about: whoever changes it means another line. */
  private static final List<String> ABOUT =
      List.of(
          "candidate",
          "part",
          "nameEn",
          "nameZh",
          "questionEn",
          "questionZh",
          "stepsEn",
          "stepsZh");

  private static final int LONGEST = 8000;

  @Inject private OfflineForm form;

  public ReviewIntake() {
    super("reviews", "line", "evaluation.record.review", fields());
  }

  private static Fields<FormLine> fields() {
    return new Fields<FormLine>("evaluation.form.")
        .code("line", 80, FormLine::key)
        .needed()
        .of("round", new ShownOnly(), line -> line.round())
        .of("due", new ShownOnly(), line -> line.due())
        .text("candidate", 200, ReviewIntake::candidate)
        .choice("part", LinePart.class, FormLine::part)
        .text("nameEn", 200, line -> line.name() == null ? null : line.name().en())
        .text("nameZh", 200, line -> line.name() == null ? null : line.name().zh())
        .text("questionEn", 400, line -> line.question() == null ? null : line.question().en())
        .text("questionZh", 400, line -> line.question() == null ? null : line.question().zh())
        .text("stepsEn", 1000, line -> steps(line, true))
        .text("stepsZh", 1000, line -> steps(line, false))
        .choice("mark", Mark.class, FormLine::mark)
        .text("reason", 1000, FormLine::reason)
        .text("words", LONGEST, FormLine::words);
  }

  /** By number where the template is double-blind. */
  private static String candidate(FormLine line) {
    var candidate = line.review().candidate();
    return candidate.round().template().isBlind()
        ? String.valueOf(candidate.number())
        : candidate.researcher().person().name();
  }

  private static String steps(FormLine line, boolean english) {
    if (line.criterion() == null) {
      return null;
    }
    var anchors = line.criterion().text().anchors();
    return english ? anchors.en() : anchors.zh();
  }

  @Override
  public boolean may(SignedIn user) {
    return user.has(Role.EVALUATOR);
  }

  @Override
  public boolean isPersonal() {
    return true;
  }

  @Override
  Collection<FormLine> all() {
    return form.lines();
  }

  /** One sheet a round, in the order of the evaluator's list. */
  @Override
  public Optional<Form> form(Locale locale) {
    var sheets = new LinkedHashMap<Long, FormSheet>();
    for (var line : all()) {
      var round = line.review().candidate().round();
      sheets
          .computeIfAbsent(
              round.id(), id -> new FormSheet(round.title().in(locale), new ArrayList<>()))
          .rows()
          .add(new FormRow(values(line), Map.of("mark", choices(line, locale))));
    }
    if (sheets.isEmpty()) {
      sheets.put(0L, new FormSheet(Texts.of(locale, "imports.kind." + kind()), List.of()));
    }
    return Optional.of(new Form(Set.of(key()), Set.copyOf(WRITTEN), List.copyOf(sheets.values())));
  }

  private static List<String> choices(FormLine line, Locale locale) {
    return Arrays.stream(Mark.values())
        .filter(line::takes)
        .map(mark -> Texts.of(locale, mark))
        .toList();
  }

  @Override
  Collection<FormLine> stored(Collection<String> keys) {
    return all();
  }

  /** A line is found whatever version it was taken from, so that the same file changes nothing. */
  @Override
  public Map<String, Standing> present(Collection<String> keys) {
    var known = known();
    var present = new HashMap<String, Standing>();
    for (var key : keys) {
      var line = known.get(FormLine.place(key));
      if (line != null) {
        var values = new HashMap<>(values(line));
        values.put(key(), key);
        present.put(key, new Standing(values, Set.of()));
      }
    }
    return present;
  }

  private Map<String, FormLine> known() {
    return all().stream()
        .collect(Collectors.toMap(line -> SearchText.of(line.place()), Function.identity()));
  }

  @Override
  public void update(List<Map<String, String>> rows) {
    var known = known();
    rows.forEach(row -> enter(row, known.get(FormLine.place(SearchText.of(row.get(key()))))));
  }

  @Override
  public RowCheck check() {
    var known = known();
    return (row, before) -> {
      var key = SearchText.of(row.values().get(key()));
      look(row, before, key, known.get(FormLine.place(key)));
    };
  }

  private void look(TableRow row, Map<String, String> before, String key, FormLine line) {
    if (line == null) {
      row.add(key(), "review.unknown", Severity.ERROR);
      return;
    }
    var mark = Canonical.choice(Mark.class, row.values().get("mark"));
    requirePlace(row, "reason", mark == Mark.NOT_APPLICABLE);
    requirePlace(row, "words", mark == null || line.criterion() == null);
    var stored = values(line);
    var changed =
        WRITTEN.stream()
            .filter(field -> !Objects.equals(stored.get(field), row.values().get(field)))
            .findFirst();
    if (changed.isPresent() && !SearchText.of(line.key()).equals(key)) {
      row.add(changed.get(), "review.overtaken", Severity.ERROR);
    }
    if (mark != null && !line.takes(mark)) {
      row.add(
          "mark",
          mark == Mark.NOT_APPLICABLE && line.criterion() != null
              ? "review.notApplicable"
              : "review.wordsOnly",
          Severity.ERROR);
    }
    ABOUT.stream()
        .filter(field -> !Objects.equals(before.get(field), row.values().get(field)))
        .forEach(field -> row.add(field, "review.about", Severity.ERROR, before.get(field)));
    WRITTEN.stream()
        .filter(field -> row.mentions(field) && isBlank(row.typed().get(field)))
        .filter(field -> before.get(field) != null)
        .forEach(
            field ->
                row.add(
                    field,
                    row.values().containsKey(field) ? "review.kept" : "review.emptied",
                    Severity.WARNING,
                    before.get(field)));
  }

  /** What an answer has no place for is a fault where it was typed, and goes where it was not. */
  private static void requirePlace(TableRow row, String field, boolean hasPlace) {
    if (hasPlace || !row.values().containsKey(field)) {
      return;
    }
    if (isBlank(row.typed().get(field))) {
      row.values().remove(field);
    } else {
      row.add(field, "review." + field, Severity.ERROR);
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  @Override
  void enter(Map<String, String> row, FormLine stored) {
    form.write(
        stored, Canonical.choice(Mark.class, row.get("mark")), row.get("reason"), row.get("words"));
  }

  @Override
  boolean isInUse(FormLine line) {
    return true;
  }

  /** An import enters no review that was not asked for. */
  @Override
  void remove(FormLine line) {
    throw new UnsupportedOperationException();
  }
}
