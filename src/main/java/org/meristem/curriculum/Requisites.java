package org.meristem.curriculum;

import java.io.Serializable;
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
public record Requisites(List<RequisiteGroup> groups, List<String> alongside)
    implements Serializable {
  public static final Requisites NONE = new Requisites(List.of(), List.of());
  private static final String AND = " & ";

  /** So many characters of what is passed beforehand are stored. */
  static final int LONGEST = 4000;

  private static final int LONGEST_ALONGSIDE = 1000;

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

  static String joined(List<?> parts, String separator) {
    return parts.stream().map(Object::toString).collect(Collectors.joining(separator));
  }

  /** Every course that is named, however. */
  public Set<String> codes() {
    var codes = new TreeSet<>(alongside);
    groups.stream()
        .flatMap(group -> group.choices().stream())
        .flatMap(RequisiteChoice::codes)
        .forEach(codes::add);
    return codes;
  }

  /** The same with one more group, of one course. */
  public Requisites and(RequisiteChoice choice) {
    return new Requisites(with(groups, new RequisiteGroup(List.of(choice))), alongside);
  }

  /** The same with an alternative in a group. */
  public Requisites or(int group, RequisiteChoice choice) {
    return changed(group, old -> Optional.of(new RequisiteGroup(with(old.choices(), choice))));
  }

  /** The same with a course that counts as another. */
  public Requisites equivalent(int group, int choice, String code) {
    return changed(
        group,
        old ->
            Optional.of(
                new RequisiteGroup(
                    changed(
                        old.choices(),
                        choice,
                        one ->
                            Optional.of(
                                new RequisiteChoice(
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
            Optional.of(new RequisiteGroup(changed(old.choices(), choice, one -> Optional.empty())))
                .filter(left -> !left.choices().isEmpty()));
  }

  public Requisites withoutAlongside(String code) {
    return new Requisites(groups, alongside.stream().filter(one -> !one.equals(code)).toList());
  }

  private Requisites changed(int place, Function<RequisiteGroup, Optional<RequisiteGroup>> change) {
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
