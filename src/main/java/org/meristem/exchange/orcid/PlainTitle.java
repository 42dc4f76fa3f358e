package org.meristem.exchange.orcid;

import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/**
 * The words of a title whose source has put markup of publishers (HTML, JATS, MathML) and entities
 * into it. What only looks like markup, such as {@code T<Tc}, stays.
 */
final class PlainTitle {
  private static final String ELEMENTS =
      "i|b|u|s|p|(?i:sub|sup|em|strong|small|span|br|tt|font|sc|scp|inf|italic|bold|underline|"
          + "monospace|roman|sans-serif|overline|strike|xref|inline-formula|tex-math|alternatives|"
          + "math|mi|mn|mo|ms|mtext|mspace|mrow|mfrac|msqrt|mroot|msub|msup|msubsup|munder|mover|"
          + "munderover|mmultiscripts|mprescripts|none|mtable|mtr|mtd|mstyle|mfenced|menclose|"
          + "mpadded|mphantom|semantics|annotation)";
  private static final Pattern MARKUP =
      Pattern.compile(
          "</?(?:(?i:mml|jats|xhtml|html):)?(?:"
              + ELEMENTS
              + ")(?:\\s+[\\w:-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'))*\\s*/?>");
  private static final Pattern BEFORE_FORMULA =
      Pattern.compile("(?<=[\\p{L}\\p{N}])(?=<(?:mml:)?math[\\s>])", Pattern.CASE_INSENSITIVE);
  private static final Pattern AFTER_FORMULA =
      Pattern.compile("(?<=</(?:mml:)?math>)(?=[\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
  private static final Pattern BREAK =
      Pattern.compile("<br\\s*/?>|</?p>", Pattern.CASE_INSENSITIVE);
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");

  /** Entities may have been escaped once more on their way. */
  private static final int ROUNDS = 3;

  private PlainTitle() {}

  static String of(String title) {
    if (title == null) {
      return null;
    }
    var plain = title;
    for (var round = 0; round < ROUNDS; round++) {
      plain = StringEscapeUtils.unescapeHtml4(withoutMarkup(plain));
    }
    return SPACES.matcher(withoutMarkup(plain)).replaceAll(" ").strip();
  }

  private static String withoutMarkup(String text) {
    var apart = AFTER_FORMULA.matcher(BEFORE_FORMULA.matcher(text).replaceAll(" ")).replaceAll(" ");
    return MARKUP.matcher(BREAK.matcher(apart).replaceAll(" ")).replaceAll("");
  }
}
