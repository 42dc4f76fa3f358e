package org.meristem.platform;

import java.util.function.Predicate;

/**
 * A text that many searches look at, in memory: the pairs of characters in it are noted as a few
 * bits, so that most texts are passed over without being read.
 */
public final class Searchable {
  /** Enough that a text of 150 characters leaves most of them unset; a power of two. */
  private static final int BITS = 512;

  private final String text;
  private final long[] pairs;

  public Searchable(String... parts) {
    text = SearchText.of(parts);
    pairs = pairs(text);
  }

  /** Whether the words, made comparable, are anywhere in it. */
  public static Predicate<Searchable> holding(String words) {
    var sought = SearchText.of(words);
    var wanted = pairs(sought);
    return one -> one.hasAll(wanted) && one.text.contains(sought);
  }

  private boolean hasAll(long[] wanted) {
    for (var i = 0; i < wanted.length; i++) {
      if ((pairs[i] & wanted[i]) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Searchable that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  private static long[] pairs(String text) {
    var pairs = new long[BITS / Long.SIZE];
    for (var i = 1; i < text.length(); i++) {
      var bit = 31 * text.charAt(i - 1) + text.charAt(i) & BITS - 1;
      pairs[bit / Long.SIZE] |= 1L << bit;
    }
    return pairs;
  }
}
