package org.meristem.curriculum;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.meristem.platform.BilingualText;
import org.meristem.platform.Languages;
import org.meristem.platform.Markup;
import org.meristem.platform.PdfPages;
import org.meristem.platform.Texts;

/**
 * A version of a course on paper, with all it says: in one language, what exists in both after it
 * in the other.
 *
 * @param discipline to which the course belongs, where that is known
 * @param titles of the courses it names, by code
 */
record Syllabus(
    CourseVersion version,
    Optional<BilingualText> discipline,
    Map<String, BilingualText> titles,
    Locale language) {
  private static final String UNKNOWN = "–";
  private static final String PRODUCT = "Meristem";

  byte[] pdf() {
    return PdfPages.of(language, name(), this::write);
  }

  /** What it is called on each page. */
  private String name() {
    return (version.course().code() + " " + version.title().in(language)).strip();
  }

  private void write(Markup body) {
    var text = version.text();
    standing(body.inner("div", "head parts"), name());
    var foot = body.inner("div", "foot parts");
    discipline.ifPresent(one -> foot.add("span", null, one.in(language)));
    foot.add("span", null, PRODUCT);
    title(body.inner("div", "title"));
    facts(body.inner("table", "facts"), text);
    heading(body, CourseField.HOURS);
    hours(body.inner("table", "tiles"), text.hours());
    heading(body, CourseField.OUTCOMES);
    outcomes(body.inner("ol", null), text);
    heading(body, CourseField.ASSESSMENT);
    assessment(body.inner("table", null), text);
    syllabus(body, language, text);
    syllabus(body, other(), text);
  }

  private void title(Markup head) {
    standing(head.inner("p", "kicker parts"), version.course().code());
    head.add("h1", null, version.title().in(language));
    var second = version.title().in(other());
    if (!second.equals(version.title().in(language))) {
      head.inner("p", "second").in(other()).words(second);
    }
  }

  /** Which version of what this is, marked where it does not hold yet or no longer. */
  private void standing(Markup line, String name) {
    line.add("span", null, name);
    line.add("span", null, said("curriculum.label.version", version.number()));
    var state = version.state();
    if (state.isInWork()) {
      line.add("span", "pill amber", said("curriculum.syllabus.inWork", state));
    } else if (state == VersionState.RETIRED) {
      line.add("span", "pill grey", said("curriculum.state.retired", term(version.ends())));
    }
  }

  private void facts(Markup table, CourseText text) {
    fact(table, CourseField.AREA, text);
    fact(table, CourseField.CREDITS, text);
    fact(table, CourseField.LANGUAGE, text);
    fact(table, CourseField.INSTRUCTORS, text);
    var sentence = new RequisiteSentence(titles, language);
    row(table, label(CourseField.PREREQUISITES), sentence.before(text.requisites()));
    row(table, label(CourseField.COREQUISITES), sentence.alongside(text.requisites()));
    if (version.effective() != null) {
      row(table, said("curriculum.decision.from"), term(version.effective()));
    }
    if (version.ends() != null) {
      row(table, said("curriculum.retire.from"), term(version.ends()));
    }
    if (version.course().successor() != null) {
      row(table, said("curriculum.successor"), version.course().successor().code());
    }
  }

  private void fact(Markup table, CourseField field, CourseText text) {
    row(table, label(field), field.of(text, language));
  }

  private static void row(Markup table, String label, String words) {
    table
        .inner("tr", null)
        .add("th", null, label)
        .add("td", null, words.isEmpty() ? UNKNOWN : words);
  }

  private void hours(Markup table, Hours hours) {
    var labels = table.inner("tr", null);
    var numbers = table.inner("tr", null);
    tile(labels, numbers, "curriculum.syllabus.hours", hours.total());
    tile(labels, numbers, "curriculum.form.lecture", hours.lecture());
    tile(labels, numbers, "curriculum.form.seminar", hours.seminar());
    tile(labels, numbers, "curriculum.form.laboratory", hours.laboratory());
    tile(labels, numbers, "curriculum.form.facility", hours.facility());
    tile(labels, numbers, "curriculum.form.selfStudy", hours.selfStudy());
  }

  private void tile(Markup labels, Markup numbers, String label, int hours) {
    labels.add("th", null, said(label));
    numbers.add("td", null, String.valueOf(hours));
  }

  private void outcomes(Markup list, CourseText text) {
    CourseField.OUTCOMES.of(text, language).lines().forEach(line -> list.add("li", null, line));
  }

  private static void assessment(Markup table, CourseText text) {
    text.assessment()
        .forEach(
            part ->
                table
                    .inner("tr", null)
                    .add("td", null, part.name())
                    .add("td", "number", part.percent() + " %"));
  }

  private void syllabus(Markup body, Locale written, CourseText text) {
    var field =
        written.equals(Languages.CHINESE) ? CourseField.SYLLABUS_ZH : CourseField.SYLLABUS_EN;
    var words = field.of(text, language);
    if (!words.isBlank()) {
      heading(body, field);
      paragraphs(body.inner("div", null).in(written), words.lines().toList());
    }
  }

  /** A line is a paragraph; an empty one sets the next apart. */
  private static void paragraphs(Markup part, List<String> lines) {
    var apart = false;
    for (var line : lines) {
      if (!line.isBlank()) {
        part.add("p", apart ? "apart" : null, line.strip());
      }
      apart = line.isBlank();
    }
  }

  private void heading(Markup body, CourseField field) {
    body.add("h2", null, label(field));
  }

  private String label(CourseField field) {
    return Texts.of(language, field);
  }

  private String said(String key, Object... arguments) {
    return Texts.of(language, key, arguments);
  }

  private String term(LocalDate first) {
    return AcademicTerm.at(first).in(language);
  }

  private Locale other() {
    return language.equals(Languages.CHINESE) ? Languages.ENGLISH : Languages.CHINESE;
  }
}
