package org.meristem.platform;

import java.util.regex.Pattern;

/** The form of e-mail addresses, for workbooks and forms alike. */
public final class EmailAddress {
  private static final Pattern FORM = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;.]+");
  private static final int LONGEST = 254;

  private EmailAddress() {}

  public static boolean isWellFormed(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }
}
