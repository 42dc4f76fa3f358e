package org.meristem.evaluation.guard;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/**
 * The words by which a text names a five-only kind. They are data, a list of rows with these kinds:
 *
 * <ul>
 *   <li>a five-only kind: an expression that names it, with the contexts in which it is harmless;
 *   <li>the same with {@code ?}: a bare mention, which counts unless the text speaks of content;
 *   <li>the same with {@code ??}: a hint, which moreover counts only in a sentence that names
 *       nothing else;
 *   <li>{@code CONTENT}, {@code REJECTION}, {@code REQUIREMENT}: phrases that speak of the content
 *       of what they name, reject it or make it a condition;
 *   <li>{@code {name}}: a group of words, which the rows below it use by that name.
 * </ul>
 */
public final class GuardWords {
  private static final String HOUSE = "/org/meristem/evaluation/five-only.csv";
  private static final String REJECTION = "REJECTION";
  private static final String REQUIREMENT = "REQUIREMENT";
  private static final String CONTENT = "CONTENT";
  private static final Pattern NAMING = Pattern.compile("([A-Z_]+)(\\??)(\\??)");
  private static final Pattern GROUP = Pattern.compile("\\{[a-z]+}");
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  /** An expression that names a kind. */
  private record Word(FiveOnlyKind kind, Expression expression) {}

  /**
   * Words that name a kind.
   *
   * @param words as written
   * @param requirement the words that make it a condition, or null
   */
  record Finding(FiveOnlyKind kind, String words, String requirement) {}

  private record Named(FiveOnlyKind kind, Expression.Place place) {}

  private final List<Word> words = new ArrayList<>();
  private final List<Word> bareWords = new ArrayList<>();
  private final List<Word> hints = new ArrayList<>();
  private final List<Expression> rejections = new ArrayList<>();
  private final List<Expression> requirements = new ArrayList<>();
  private final List<Expression> contents = new ArrayList<>();

  private GuardWords() {}

  /** The list of the house. */
  public static GuardWords ofHouse() {
    try (var stream = GuardWords.class.getResourceAsStream(HOUSE);
        var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
      return of(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A list with the columns kind, language, expression, unless and note.
   *
   * @throws IllegalArgumentException where a row cannot be used; it names the row
   */
  public static GuardWords of(Reader csv) throws IOException {
    var list = new GuardWords();
    var groups = new HashMap<String, String>();
    for (var row : FORMAT.parse(csv)) {
      var kind = row.get("kind");
      var language = row.get("language");
      try {
        var expression = resolved(row.get("expression"), language, groups);
        if (GROUP.matcher(kind).matches()) {
          groups.put(kind + language, "(?:" + expression + ")");
        } else {
          var unless = resolved(row.get("unless"), language, groups);
          list.add(kind, new Expression(language, expression, unless));
        }
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("row " + row.getRecordNumber(), e);
      }
    }
    return list;
  }

  /** An expression with the words of the groups that it uses. */
  private static String resolved(String expression, String language, Map<String, String> groups) {
    return GROUP
        .matcher(expression)
        .replaceAll(
            group -> {
              var words = groups.get(group.group() + language);
              if (words == null) {
                throw new IllegalArgumentException("no group " + group.group());
              }
              return Matcher.quoteReplacement(words);
            });
  }

  private void add(String kind, Expression expression) {
    switch (kind) {
      case CONTENT -> contents.add(expression);
      case REJECTION -> rejections.add(expression);
      case REQUIREMENT -> requirements.add(expression);
      default -> {
        var naming = NAMING.matcher(kind);
        if (!naming.matches()) {
          throw new IllegalArgumentException(kind);
        }
        var list =
            !naming.group(3).isEmpty() ? hints : !naming.group(2).isEmpty() ? bareWords : words;
        list.add(new Word(FiveOnlyKind.valueOf(naming.group(1)), expression));
      }
    }
  }

  /**
   * What a text names and does not reject, in the order of the text. A kind that it makes a
   * condition says so once.
   */
  List<Finding> in(String text) {
    var reading = new Reading(text);
    var places = named(reading);
    if (places.isEmpty()) {
      return List.of(); // most texts: what rejects and requires need not be looked for
    }
    var rejected = places(rejections, reading);
    var required = places(requirements, reading);
    var named =
        places.entrySet().stream()
            .flatMap(one -> merged(one.getKey(), without(rejected, one.getValue())).stream())
            .sorted(Comparator.comparingInt(one -> one.place().start()))
            .toList();
    var found = new LinkedHashSet<Finding>();
    var conditions = EnumSet.noneOf(FiveOnlyKind.class);
    for (var one : named) {
      var requirement = requirement(one, reading, required);
      var isNew = requirement != null && conditions.add(one.kind());
      var words = reading.written(one.place().start(), one.place().end());
      found.add(new Finding(one.kind(), words, isNew ? requirement : null));
    }
    return List.copyOf(found);
  }

  /** Where a text names which kind, whether it rejects it or not. */
  private Map<FiveOnlyKind, List<Expression.Place>> named(Reading reading) {
    var named = new EnumMap<FiveOnlyKind, List<Expression.Place>>(FiveOnlyKind.class);
    var content = places(contents, reading);
    add(words, reading, any -> true, named);
    add(bareWords, reading, place -> content.stream().noneMatch(place::overlaps), named);
    var told = new HashSet<Integer>();
    named.values().forEach(all -> all.forEach(place -> told.add(reading.sentence(place.start()))));
    add(
        hints,
        reading,
        place ->
            !told.contains(reading.sentence(place.start()))
                && content.stream().noneMatch(place::overlaps),
        named);
    return named;
  }

  private static void add(
      List<Word> words,
      Reading reading,
      Predicate<Expression.Place> counts,
      Map<FiveOnlyKind, List<Expression.Place>> named) {
    for (var word : words) {
      var places = word.expression().in(reading.normal());
      places.removeIf(counts.negate());
      if (!places.isEmpty()) {
        named.computeIfAbsent(word.kind(), any -> new ArrayList<>()).addAll(places);
      }
    }
  }

  private static List<Expression.Place> without(
      List<Expression.Place> rejected, List<Expression.Place> places) {
    return places.stream()
        .filter(place -> rejected.stream().noneMatch(place::overlaps))
        .sorted(Comparator.comparingInt(Expression.Place::start))
        .toList();
  }

  private static List<Expression.Place> places(List<Expression> expressions, Reading reading) {
    return expressions.stream().flatMap(one -> one.in(reading.normal()).stream()).toList();
  }

  /** Overlapping places of a kind become one. */
  private static List<Named> merged(FiveOnlyKind kind, List<Expression.Place> places) {
    var merged = new ArrayList<Named>();
    for (var place : places) {
      var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      if (last != null && last.place().overlaps(place)) {
        merged.set(merged.size() - 1, new Named(kind, last.place().with(place)));
      } else {
        merged.add(new Named(kind, place));
      }
    }
    return merged;
  }

  private static String requirement(Named named, Reading reading, List<Expression.Place> required) {
    return required.stream()
        .filter(named.place()::overlaps)
        .map(named.place()::withCore)
        .map(whole -> reading.written(whole.start(), whole.end()))
        .findFirst()
        .orElse(null);
  }
}
