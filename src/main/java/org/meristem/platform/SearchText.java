package org.meristem.platform;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** Text made comparable: width, case, Unicode form and spaces no longer differ. */
public final class SearchText {
  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  private SearchText() {}

  public static String of(String... parts) {
    return Arrays.stream(parts)
        .filter(Objects::nonNull)
        .map(NFKC::normalize)
        .map(text -> UCharacter.foldCase(text, true))
        .map(text -> text.replaceAll("\\s+", " ").strip())
        .collect(Collectors.joining(" "));
  }

  /** The pattern for SQL {@code like … escape '!'} that finds the words anywhere. */
  public static String pattern(String query) {
    return "%" + of(query).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
  }
}
