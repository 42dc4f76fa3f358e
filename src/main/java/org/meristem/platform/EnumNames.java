package org.meristem.platform;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Several constants as one text: their names in their order, and back. */
public final class EnumNames {
  private EnumNames() {}

  /** Null where there are none. */
  public static <E extends Enum<E>> String join(Collection<E> constants, String separator) {
    return constants == null || constants.isEmpty()
        ? null
        : constants.stream().sorted().map(Enum::name).collect(Collectors.joining(separator));
  }

  /**
   * @param names null for none
   */
  public static <E extends Enum<E>> Set<E> split(Class<E> type, String names, String separator) {
    var found = EnumSet.noneOf(type);
    if (names != null) {
      Arrays.stream(names.split(Pattern.quote(separator)))
          .forEach(name -> found.add(Enum.valueOf(type, name)));
    }
    return Collections.unmodifiableSet(found);
  }
}
