package org.meristem.platform;

import java.util.regex.Pattern;

/** The form of e-mail addresses, for workbooks and forms alike. */
public final class EmailAddress {
  private static final Pattern FORM = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;.]+");
  private static final Pattern MAILTO = Pattern.compile("^mailto:", Pattern.CASE_INSENSITIVE);
  private static final int LONGEST = 254;

  private EmailAddress() {}

  /** The address that is meant; null where there is none. */
  public static String of(String typed) {
    var address = Identifier.of(typed);
    return address == null ? null : Identifier.of(MAILTO.matcher(address).replaceFirst(""));
  }

  public static boolean isWellFormed(String text) {
    return text.length() <= LONGEST && FORM.matcher(text).matches();
  }
}
