package org.meristem.platform;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Records that many searches for words look through, in memory: for every pair of characters it is
 * noted which texts hold it, as far as a few hundred bits tell pairs apart, so that a search reads
 * only the texts that hold all pairs of its words.
 */
public final class WordIndex<T> {
  /** Enough that a text of 150 characters is in few of them; a power of two. */
  private static final int SETS = 512;

  private final List<T> all;
  private final Function<T, String> text;
  private final BitSet[] holders = new BitSet[SETS];

  /**
   * @param text of a record, made comparable by {@link SearchText}
   */
  public WordIndex(List<T> all, Function<T, String> text) {
    this.all = all;
    this.text = text;
    for (var i = 0; i < SETS; i++) {
      holders[i] = new BitSet(all.size());
    }
    for (var i = 0; i < all.size(); i++) {
      var one = text.apply(all.get(i));
      for (var at = 1; at < one.length(); at++) {
        holders(one, at).set(i);
      }
    }
  }

  /** Which records may hold the pair of characters that ends at a place of a text. */
  private BitSet holders(String of, int at) {
    return holders[31 * of.charAt(at - 1) + of.charAt(at) & SETS - 1];
  }

  /**
   * The records that hold the words, whatever their case and width, in the order of all.
   *
   * @param words empty for all
   * @param wanted what else holds of them; asked first, since reading texts is dearer
   */
  public List<T> find(String words, Predicate<T> wanted) {
    var sought = SearchText.of(words);
    var possible = new BitSet(all.size());
    possible.set(0, all.size());
    for (var at = 1; at < sought.length(); at++) {
      possible.and(holders(sought, at));
    }
    return possible.stream()
        .mapToObj(all::get)
        .filter(wanted)
        .filter(one -> text.apply(one).contains(sought))
        .toList();
  }
}
