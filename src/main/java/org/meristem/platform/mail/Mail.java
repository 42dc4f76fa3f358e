package org.meristem.platform.mail;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A message that a feature wants sent.
 *
 * @param key what makes the message the one it is, at most 200 characters: {@code invitation/4711};
 *     of two messages with the same key one is sent
 * @param to the recipient's address; may be null or unusable, which is then told on the message
 * @param language the language it is written in; may be null
 * @param subject one line; line breaks become spaces, and what is longer than 250 is cut
 * @param body plain text
 */
public record Mail(String key, String to, Locale language, String subject, String body) {
  private static final int LONGEST_KEY = 200;
  private static final int LONGEST_SUBJECT = 250;

  /** Would end the line of a header, or the statement that stores it. */
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

  private static final Pattern CONTROLS_BESIDES_LINES = Pattern.compile("[\\p{Cc}&&[^\\t\\r\\n]]+");

  /**
   * @throws IllegalArgumentException where the key is none
   */
  public Mail {
    if (key.isBlank() || key.length() > LONGEST_KEY || !key.equals(oneLine(key))) {
      throw new IllegalArgumentException("The key of a message is no line of 1 to 200: " + key);
    }
    to = to == null ? "" : to.strip();
    subject = cut(oneLine(subject), LONGEST_SUBJECT);
    body = CONTROLS_BESIDES_LINES.matcher(body).replaceAll("");
  }

  static String oneLine(String text) {
    return CONTROLS.matcher(text).replaceAll(" ").strip();
  }

  /** At most so many characters; one that takes two is never cut in the middle. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    var end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    return text.substring(0, end);
  }
}
