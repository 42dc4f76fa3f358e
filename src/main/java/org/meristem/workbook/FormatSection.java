package org.meristem.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of a number format, such as that for negative numbers, and whether the library's formatter
 * shows a number in it as spreadsheets do. It takes points and zeros in quotes for its own, shows
 * the number where only words are to be seen, and loses digits in some scaled forms.
 */
final class FormatSection {
  private static final Pattern TOKEN =
      Pattern.compile("\"([^\"]*)\"|\\\\(.)|_.|\\*.|\\[([^\\]]*)\\]|.", Pattern.DOTALL);

  /** What means something in the library's own patterns. */
  private static final Pattern MISREAD = Pattern.compile("[0#.,%‰;@'¤]");

  private static final Pattern DIGIT = Pattern.compile("[0#?]");

  /** Digits with words between them. */
  private static final Pattern BROKEN = Pattern.compile("[0#?]\"+[0#?]");

  /** Exponents in steps of more than one, and decimals of thousands. */
  private static final Pattern SCALED = Pattern.compile("^[^.E]*[0#?]{2}.*E|\\..*[0#?],");

  private final StringBuilder meant = new StringBuilder();
  private final StringBuilder words = new StringBuilder();
  private boolean conditional;

  private FormatSection() {}

  /** The sections of a format, of which there is at least one. */
  static List<FormatSection> of(String pattern) {
    var sections = new ArrayList<FormatSection>();
    sections.add(new FormatSection());
    var token = TOKEN.matcher(pattern);
    while (token.find()) {
      if (token.group().equals(";")) {
        sections.add(new FormatSection());
      } else {
        sections.get(sections.size() - 1).add(token.group(), token.group(1), token.group(2));
      }
    }
    return sections;
  }

  private void add(String token, String quoted, String escaped) {
    if (quoted != null || escaped != null) {
      words.append(quoted == null ? escaped : quoted);
      meant.append('"');
    } else if (token.startsWith("[")) {
      conditional |= token.matches("\\[[<>=].*");
    } else if (token.length() == 1) {
      meant.append(token);
    }
  }

  /**
   * Whether a number is shown right in the format that has these sections.
   *
   * @param stored as {@link Cell#stored}
   */
  static boolean areRight(List<FormatSection> sections, String stored) {
    if (sections.stream().anyMatch(section -> section.conditional)) {
      // programs differ in whether a negative number keeps its sign
      return !stored.startsWith("-") && sections.stream().allMatch(FormatSection::isRead);
    }
    var section = sections.get(which(sections.size(), stored));
    return section.isRead() && section.hasRoom(stored);
  }

  private static int which(int count, String stored) {
    return stored.startsWith("-") && count > 1 ? 1 : stored.equals("0") && count > 2 ? 2 : 0;
  }

  private boolean isRead() {
    return !MISREAD.matcher(words).find()
        && !SCALED.matcher(meant).find()
        && meant.indexOf("/") < 0;
  }

  /** Whether the number is to be seen at all, and no digit comes before words between digits. */
  private boolean hasRoom(String stored) {
    var digits = DIGIT.matcher(meant).results().count();
    var isGeneral = meant.toString().contains("General");
    return isGeneral
        || digits > 0
            && (!BROKEN.matcher(meant).find()
                || stored.replaceFirst("\\..*", "").replace("-", "").length() <= digits);
  }
}
