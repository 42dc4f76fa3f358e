package org.meristem.exchange.oneroster;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * A name in the two parts that OneRoster asks for. Where the parts cannot be told apart both are
 * the whole.
 */
record FullName(String family, String given) {
  private static final String MIDDLE_DOTS = "[·•‧・]";

  /** Chinese family names of two characters that are still common. */
  private static final Set<String> COMPOUND =
      Set.of(
          "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "司空", "夏侯", "长孙", "宇文",
          "端木", "申屠", "轩辕", "南宫", "西门", "独孤", "呼延");

  static FullName of(String name) {
    var plain = name.strip();
    if (plain.contains(",")) {
      return parts(plain, plain.split(",", 2)[0], plain.split(",", 2)[1]);
    }
    var dotted = plain.split(MIDDLE_DOTS, -1);
    if (dotted.length > 1) {
      var last = dotted[dotted.length - 1];
      return parts(plain, last, plain.substring(0, plain.length() - last.length() - 1));
    }
    var space = isEastAsian(plain) ? plain.indexOf(' ') : plain.lastIndexOf(' ');
    if (space > 0) {
      var before = plain.substring(0, space);
      var after = plain.substring(space + 1);
      return isEastAsian(plain) ? parts(plain, before, after) : parts(plain, after, before);
    }
    var familyEnds = isEastAsian(plain) ? familyEnds(plain) : plain.length();
    return parts(plain, plain.substring(0, familyEnds), plain.substring(familyEnds));
  }

  private static FullName parts(String whole, String family, String given) {
    return family.isBlank() || given.isBlank()
        ? new FullName(whole, whole)
        : new FullName(family.strip(), given.strip());
  }

  private static int familyEnds(String name) {
    var characters = name.codePointCount(0, name.length());
    var isCompound = characters > 2 && COMPOUND.stream().anyMatch(name::startsWith);
    return name.offsetByCodePoints(0, isCompound ? 2 : 1);
  }

  /** The name as its bearer would write it: family name first in Chinese, last elsewhere. */
  String whole() {
    if (family.equals(given) || given.isEmpty()) {
      return family;
    }
    if (family.isEmpty()) {
      return given;
    }
    return isEastAsian(family) && isEastAsian(given) ? family + given : given + " " + family;
  }

  private static boolean isEastAsian(String text) {
    return !text.isEmpty()
        && switch (UnicodeScript.of(text.codePointAt(0))) {
          case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
          default -> false;
        };
  }
}
