package org.meristem.curriculum.outcome;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.meristem.platform.RuleViolation;

/** What a course does for an outcome of the programme; written as a letter in the map. */
public enum Contribution {
  INTRODUCES,
  PRACTISES,
  ASSESSES;

  public String letter() {
    return name().substring(0, 1);
  }

  /** As the map shows them: {@code IA}; empty for none. */
  public static String letters(Set<Contribution> contributions) {
    return Arrays.stream(values())
        .filter(contributions::contains)
        .map(Contribution::letter)
        .collect(Collectors.joining());
  }

  /**
   * @param letters in any order and case, with whatever spaces or commas between them
   * @throws RuleViolation {@code curriculum.map.letters} for any other letter
   */
  public static Set<Contribution> of(String letters) {
    var found = EnumSet.noneOf(Contribution.class);
    for (var letter : letters.replaceAll("[\\s,;，、；]", "").toUpperCase(Locale.ROOT).split("")) {
      if (!letter.isEmpty()) {
        found.add(
            Arrays.stream(values())
                .filter(one -> one.letter().equals(letter))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("curriculum.map.letters", letter)));
      }
    }
    return found;
  }
}
