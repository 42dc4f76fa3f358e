package org.meristem.platform;

/**
 * Which part of a list is wanted.
 *
 * @param query words to look for; empty for all
 * @param sort the field to sort by, one that the list offers, or null for its usual order
 */
public record SliceRequest(String query, int first, int size, String sort, boolean ascending) {
  /** The most rows that one answer carries. */
  public static final int LARGEST = 500;

  public SliceRequest {
    query = query == null ? "" : query.strip();
    first = Math.max(0, first);
    size = Math.max(1, Math.min(size, LARGEST));
  }

  public static SliceRequest page(String query, int page, int size) {
    return new SliceRequest(query, Math.max(0, page) * Math.max(1, size), size, null, true);
  }
}
