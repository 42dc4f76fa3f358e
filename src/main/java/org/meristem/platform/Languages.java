package org.meristem.platform;

import java.util.List;
import java.util.Locale;

/** The languages in which everything exists. */
public final class Languages {
  public static final Locale ENGLISH = Locale.ENGLISH;
  public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  public static final List<Locale> ALL = List.of(ENGLISH, CHINESE);

  private Languages() {}

  /** The supported language nearest to a tag such as {@code zh-CN}; English where none is. */
  public static Locale nearest(String tag) {
    return tag != null && tag.toLowerCase(Locale.ROOT).startsWith("zh") ? CHINESE : ENGLISH;
  }
}
