package org.meristem.people;

import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Pattern;
import org.meristem.platform.RuleViolation;

/**
 * An ORCID iD: sixteen characters in four groups, the last of them a check digit after ISO 7064 MOD
 * 11-2, in which X stands for ten.
 *
 * @param value as it is written: {@code 0000-0002-1825-0097}
 */
public record Orcid(String value) implements Serializable {
  private static final String HOST = "https://orcid.org/";
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://)?(?:www\\.|sandbox\\.)?orcid\\.org/", Pattern.CASE_INSENSITIVE);
  private static final Pattern CHARACTERS = Pattern.compile("\\d{15}[\\dX]");
  private static final int GROUP = 4;

  /**
   * Reads an iD as people write it: alone or as an address, with or without hyphens.
   *
   * @throws RuleViolation {@code people.orcid.form} where it is none, {@code people.orcid.check}
   *     where the last character does not fit the others
   */
  public static Orcid of(String typed) {
    var bare =
        ADDRESS
            .matcher(typed.strip())
            .replaceFirst("")
            .replaceAll("[-\\u2010-\\u2015\\s]", "")
            .toUpperCase(Locale.ROOT);
    if (!CHARACTERS.matcher(bare).matches()) {
      throw new RuleViolation("people.orcid.form", typed);
    }
    var last = bare.length() - 1;
    var right = checkDigit(bare.substring(0, last));
    if (bare.charAt(last) != right) {
      throw new RuleViolation("people.orcid.check", typed, bare.substring(last));
    }
    return new Orcid(bare.replaceAll("(.{" + GROUP + "})(?!$)", "$1-"));
  }

  /** Of fifteen digits: ISO/IEC 7064, MOD 11-2. */
  static char checkDigit(String digits) {
    var total = 0;
    for (var i = 0; i < digits.length(); i++) {
      total = (total + Character.digit(digits.charAt(i), 10)) * 2;
    }
    var rest = (12 - total % 11) % 11;
    return rest == 10 ? 'X' : (char) ('0' + rest);
  }

  /** Where the record behind it is. */
  public String address() {
    return HOST + value;
  }

  @Override
  public String toString() {
    return value;
  }
}
