package org.meristem.curriculum;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meristem.platform.RuleViolation;

/**
 * What a course needs: of every group one course passed beforehand, and some courses alongside.
 * Written {@code NSE-5001 >= 60 & (NSE-5010 | NSE-5011 = PHY-101)}: groups are joined by {@code &},
 * their alternatives by {@code |}, what counts as the same by {@code =}; the grammar stands with
 * {@link RequisiteText}.
 *
 * @param groups all of which must be met, in the order in which they were given
 * @param alongside codes of courses taken at the same time or before
 */
public record Requisites(List<Group> groups, List<String> alongside) implements Serializable {
  public static final Requisites NONE = new Requisites(List.of(), List.of());
  private static final String AND = " & ";
  private static final int HIGHEST_GRADE = 100;

  /** So many characters of what is passed beforehand are stored. */
  static final int LONGEST = 4000;

  private static final int LONGEST_ALONGSIDE = 1000;

  /** Courses any of which will do. */
  public record Group(List<Choice> choices) implements Serializable {
    public Group {
      choices = choices.stream().distinct().toList();
    }

    /** Whether it asks for one course and no more. */
    boolean isCode() {
      var first = choices.get(0);
      return choices.size() == 1 && first.equivalents().isEmpty() && first.grade() == null;
    }

    @Override
    public String toString() {
      var text = joined(choices, " | ");
      return choices.size() > 1 ? "(" + text + ")" : text;
    }
  }

  /**
   * A course to be passed.
   *
   * @param equivalents codes of courses that count as this one
   * @param grade the least grade out of 100, or null where passing will do
   */
  public record Choice(String code, List<String> equivalents, BigDecimal grade)
      implements Serializable {
    /**
     * @throws RuleViolation {@code curriculum.requisite.grade} for a grade beyond 0 to 100
     */
    public Choice {
      equivalents = List.copyOf(equivalents);
      if (grade != null
          && (grade.signum() < 0 || grade.compareTo(BigDecimal.valueOf(HIGHEST_GRADE)) > 0)) {
        throw new RuleViolation("curriculum.requisite.grade");
      }
      grade = grade == null ? null : new BigDecimal(grade.stripTrailingZeros().toPlainString());
    }

    @Override
    public String toString() {
      return joined(codes().toList(), " = ")
          + (grade == null ? "" : " >= " + grade.toPlainString());
    }

    Stream<String> codes() {
      return Stream.concat(Stream.of(code), equivalents.stream());
    }
  }

  /**
   * @throws RuleViolation {@code curriculum.requisite.long} for more than can be stored
   */
  public Requisites {
    groups = groups.stream().distinct().toList();
    alongside = alongside.stream().distinct().toList();
    requireLength(joined(groups, AND), LONGEST);
    requireLength(joined(alongside, AND), LONGEST_ALONGSIDE);
  }

  private static void requireLength(String text, int longest) {
    if (text.length() > longest) {
      throw new RuleViolation("curriculum.requisite.long", longest);
    }
  }

  /**
   * @param groups as {@link #groupsText}, or null
   * @param alongside codes joined by {@code &}, or null
   * @throws RuleViolation {@code curriculum.requisite.form} where it is written otherwise, {@code
   *     curriculum.requisite.ambiguous} where brackets are missing
   */
  public static Requisites of(String groups, String alongside) {
    return new Requisites(RequisiteText.groups(groups), RequisiteText.codes(alongside));
  }

  /** As stored; what is taken alongside was once stored with bars. */
  static Requisites stored(String groups, String alongside) {
    return of(groups, alongside == null ? null : alongside.replace('|', '&'));
  }

  /** What must be passed beforehand, as it is stored; null where nothing is. */
  public String groupsText() {
    return groups.isEmpty() ? null : joined(groups, AND);
  }

  /** What is taken alongside, as it is stored; null where nothing is. */
  public String alongsideText() {
    return alongside.isEmpty() ? null : joined(alongside, AND);
  }

  private static String joined(List<?> parts, String separator) {
    return parts.stream().map(Object::toString).collect(Collectors.joining(separator));
  }

  /** Every course that is named, however. */
  public Set<String> codes() {
    var codes = new TreeSet<>(alongside);
    groups.stream()
        .flatMap(group -> group.choices().stream())
        .flatMap(Choice::codes)
        .forEach(codes::add);
    return codes;
  }

  /** The same with one more group, of one course. */
  public Requisites and(Choice choice) {
    return new Requisites(with(groups, new Group(List.of(choice))), alongside);
  }

  /** The same with an alternative in a group. */
  public Requisites or(int group, Choice choice) {
    return changed(group, old -> Optional.of(new Group(with(old.choices(), choice))));
  }

  /** The same with a course that counts as another. */
  public Requisites equivalent(int group, int choice, String code) {
    return changed(
        group,
        old ->
            Optional.of(
                new Group(
                    changed(
                        old.choices(),
                        choice,
                        one ->
                            Optional.of(
                                new Choice(
                                    one.code(), with(one.equivalents(), code), one.grade()))))));
  }

  /** The same with a course taken alongside. */
  public Requisites alongside(String code) {
    return new Requisites(groups, with(alongside, code));
  }

  /** The same without an alternative; a group without any goes. */
  public Requisites without(int group, int choice) {
    return changed(
        group,
        old ->
            Optional.of(new Group(changed(old.choices(), choice, one -> Optional.empty())))
                .filter(left -> !left.choices().isEmpty()));
  }

  public Requisites withoutAlongside(String code) {
    return new Requisites(groups, alongside.stream().filter(one -> !one.equals(code)).toList());
  }

  private Requisites changed(int place, Function<Group, Optional<Group>> change) {
    return new Requisites(changed(groups, place, change), alongside);
  }

  private static <T> List<T> changed(List<T> list, int place, Function<T, Optional<T>> change) {
    var before = list.subList(0, place).stream();
    var after = list.subList(place + 1, list.size()).stream();
    return Stream.of(before, change.apply(list.get(place)).stream(), after)
        .flatMap(part -> part)
        .toList();
  }

  private static <T> List<T> with(List<T> list, T last) {
    return Stream.concat(list.stream(), Stream.of(last)).distinct().toList();
  }
}
