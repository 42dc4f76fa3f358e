package org.meristem.evaluation.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A row of the word list: a regular expression over texts in their normal form, and the contexts in
 * which what it finds is harmless. English expressions stand for whole words. Some signs save
 * writing:
 *
 * <ul>
 *   <li>{@code …} is anything within the clause, at most 80 characters and not past a "but"; at the
 *       beginning or the end of an expression also the rest of an enumeration;
 *   <li>{@code ~} is up to four English words without a preposition or a verb among them;
 *   <li>{@code #} is a number: any in digits, from two in words;
 *   <li>{@code ↔}, once, between two whole expressions: both within a clause, whichever comes
 *       first.
 * </ul>
 */
final class Expression {
  private static final int CLAUSE_REACH = 80;
  private static final String CLAUSE =
      "(?:(?! (?:but|unless|except) |但|而|除非|(?<![不观])看(?![法待]))(?:[^.,:;!?|。]|[.,:](?=[0-9])"
          + "|,(?= (?:such as|in particular|including|especially|for example|for instance) ))){0,"
          + CLAUSE_REACH
          + "}";

  /** What follows in a list: ", b, c and d", unless a new sentence begins after the comma. */
  private static final String REST =
      "(?:(?:, ITEM){0,5},? ?(?:or|and|nor) ITEM)?"
          .replace(
              "ITEM",
              "(?!(?:the|we|it|they|this|that|please|evaluators?|candidates?|only|what|who|how) )"
                  + "[^.,;!?|]{1,30}");

  /** What precedes in a list: "a, b, c and ", unless one of them is a sentence. */
  private static final String BEGINNING =
      "(?:ITEM+, ){1,5}ITEM,? (?:or|and|nor) "
          .replace(
              "ITEM", "(?:(?! (?:is|are|was|were|has|have|must|will|should) )[^.,;!?|]){1,40}");

  private static final String WORDS =
      "(?:(?!(?:in|of|with|for|by|to|from|on|at|as|but|not|nor|than|is|are|was|were|has|have|that|which|how)[ ,])"
          + "[a-z0-9&'-]+,? ){0,4}";
  private static final String NUMBER =
      "(?:[0-9][0-9,.]*|two|three|four|five|six|seven|eight|nine|ten|a dozen|[二两三四五六七八九十百]+)";

  private static final Pattern CLAUSE_BEFORE = Pattern.compile(CLAUSE + "\\z");
  private static final Pattern LIST_BEFORE = Pattern.compile(BEGINNING + CLAUSE + "\\z");
  private static final Pattern LAST_OF_LIST = Pattern.compile(" (?:or|and|nor) ");
  private static final int LIST_REACH = 300;
  private static final String ANYTHING = "…";
  private static final String EITHER_WAY = "↔";

  /**
   * Where an expression was found.
   *
   * @param coreStart where its own words start, without a {@code …} before them
   * @param coreEnd where they end, without a {@code …} after them
   */
  record Place(int start, int end, int coreStart, int coreEnd) {
    Place(int start, int end) {
      this(start, end, start, end);
    }

    boolean overlaps(Place other) {
      return start < other.end && other.start < end;
    }

    Place with(Place other) {
      return new Place(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** This place and the other's own words. */
    Place withCore(Place other) {
      return new Place(Math.min(start, other.coreStart), Math.max(end, other.coreEnd));
    }
  }

  private static final Pattern ENGLISH = Pattern.compile("[a-z]");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  /** The script without which the text cannot have it. */
  private final Pattern script;

  private final boolean leads;
  private final Pattern pattern;
  private final Pattern unless;

  /** Without which the text cannot have it either, which is faster to see. */
  private final List<Pattern> sides;

  Expression(String language, String expression, String unless) {
    script = language.equals("en") ? ENGLISH : CHINESE;
    leads = expression.startsWith(ANYTHING);
    var trails = expression.endsWith(ANYTHING);
    var core = expression.substring(leads ? 1 : 0, expression.length() - (trails ? 1 : 0));
    pattern = pattern("(?<core>" + whole(language, core) + ")" + (trails ? CLAUSE + REST : ""));
    sides = Stream.of(core.split(EITHER_WAY)).map(side -> pattern(whole(language, side))).toList();
    this.unless = unless.isBlank() ? null : pattern(whole(language, unless));
  }

  private static String whole(String language, String expression) {
    var both = expression.split(EITHER_WAY, 2);
    if (both.length == 2) {
      var one = whole(language, both[0]);
      var other = whole(language, both[1]);
      return "(?:" + one + ANYTHING + other + "|" + other + ANYTHING + one + ")";
    }
    return language.equals("en")
        ? "(?<![a-z0-9])(?:" + expression + ")(?![a-z0-9])"
        : "(?:" + expression + ")";
  }

  private static Pattern pattern(String expression) {
    return Pattern.compile(
        expression.replace(ANYTHING, CLAUSE).replace("~", WORDS).replace("#", NUMBER));
  }

  /** Where a text in its normal form has it, contexts in which it is harmless left out. */
  List<Place> in(String normal) {
    var places = new ArrayList<Place>();
    if (!script.matcher(normal).find()
        || sides.size() > 1 && !sides.stream().allMatch(side -> side.matcher(normal).find())) {
      return places;
    }
    for (var matcher = pattern.matcher(normal); matcher.find(); ) {
      var start = leads ? lead(normal, matcher.start()) : matcher.start();
      places.add(new Place(start, matcher.end(), matcher.start(), matcher.end("core")));
    }
    if (unless != null && !places.isEmpty()) {
      var harmless =
          unless
              .matcher(normal)
              .results()
              .map(match -> new Place(match.start(), match.end()))
              .toList();
      places.removeIf(place -> harmless.stream().anyMatch(place::overlaps));
    }
    return places;
  }

  /** Where the clause or the enumeration before the words begins. */
  private static int lead(String normal, int end) {
    var clause = startOf(CLAUSE_BEFORE, CLAUSE_REACH, normal, end);
    return LAST_OF_LIST.matcher(normal).region(clause, end).find()
        ? Math.min(clause, startOf(LIST_BEFORE, LIST_REACH, normal, end))
        : clause;
  }

  private static int startOf(Pattern before, int reach, String normal, int end) {
    var matcher =
        before.matcher(normal).region(Math.max(0, end - reach), end).useTransparentBounds(true);
    return matcher.find() ? matcher.start() : end;
  }
}
