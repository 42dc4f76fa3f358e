package org.meristem.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meristem.platform.RuleViolation;

/**
 * What a new password must withstand (NIST SP 800-63B, OWASP ASVS 5.0, 6.2): it is long, on no list
 * of leaked passwords, no repetition or pattern, and not made of the person's own name.
 */
public final class PasswordPolicy {
  /** The fewest characters (NIST asks for 8 at least, 15 where a password stands alone). */
  public static final int SHORTEST = 12;

  /** The most characters; also what keeps the estimate quick. */
  public static final int LONGEST = 200;

  /** Of zxcvbn's scores 0 to 4: at least 10^8 guesses. */
  private static final int LOWEST_SCORE = 3;

  private static final Zxcvbn ESTIMATOR = new Zxcvbn();

  private PasswordPolicy() {}

  /**
   * @param ownWords what belongs to the person and is guessed first: account and display name
   * @throws RuleViolation {@code identity.password.short}, {@code .long}, or what makes it easily
   *     guessed: {@code .ownName}, {@code .common}, {@code .repeated}, {@code .pattern}
   */
  public static void requireStrong(String password, String... ownWords) {
    var length = password == null ? 0 : password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      throw new RuleViolation("identity.password.short", SHORTEST);
    }
    if (length > LONGEST) {
      throw new RuleViolation("identity.password.long", LONGEST);
    }
    var dictionary = dictionary(ownWords);
    var strength = ESTIMATOR.measure(password, dictionary);
    if (strength.getScore() < LOWEST_SCORE) {
      throw new RuleViolation("identity.password." + reason(strength.getSequence()));
    }
    if (ESTIMATOR.measure(withoutRepeatedWords(password), dictionary).getScore() < LOWEST_SCORE) {
      throw new RuleViolation("identity.password.repeated");
    }
  }

  private static String withoutRepeatedWords(String password) {
    return Arrays.stream(password.split("[\\s\\p{Punct}]+"))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static List<String> dictionary(String... ownWords) {
    return Stream.concat(Stream.of("meristem"), Arrays.stream(ownWords))
        .filter(words -> words != null)
        .flatMap(words -> Stream.concat(Stream.of(words), Arrays.stream(words.split("[^\\p{L}]+"))))
        .filter(word -> word.length() > 2)
        .toList();
  }

  /** Named after the longest part that is easily guessed. */
  private static String reason(List<Match> parts) {
    return parts.stream()
        .max(Comparator.comparingInt(Match::tokenLength))
        .map(PasswordPolicy::reason)
        .orElse("pattern");
  }

  private static String reason(Match part) {
    return switch (part.pattern) {
      case Dictionary -> "user_inputs".equals(part.dictionaryName) ? "ownName" : "common";
      case Repeat -> "repeated";
      default -> part.token.chars().distinct().count() == 1 ? "repeated" : "pattern";
    };
  }
}
