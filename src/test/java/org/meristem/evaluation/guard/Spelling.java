package org.meristem.evaluation.guard;

import java.util.Random;

/** The same text in other clothes: wide or narrow, upper or lower case, with spaces to spare. */
final class Spelling {
  private static final String[] SPACES = {" ", "  ", "\u3000", "\u00A0", "\t", "\n "};

  private Spelling() {}

  static String otherwise(String text, Random random) {
    var spelled = new StringBuilder();
    for (var character : text.toCharArray()) {
      if (character == ' ') {
        spelled.append(SPACES[random.nextInt(SPACES.length)]);
        continue;
      }
      var isHan = Character.isIdeographic(character);
      if (isHan && random.nextInt(4) == 0) {
        spelled.append(SPACES[random.nextInt(SPACES.length)]);
      }
      spelled.append(dressed(character, random));
      if (random.nextInt(20) == 0) {
        spelled.append('\u200B');
      }
    }
    return spelled.toString();
  }

  private static char dressed(char character, Random random) {
    if (character <= ' ' || character > '~') {
      return character;
    }
    var cased =
        random.nextBoolean() ? Character.toUpperCase(character) : Character.toLowerCase(character);
    return random.nextInt(3) == 0 ? (char) (cased + 0xFEE0) : cased;
  }
}
