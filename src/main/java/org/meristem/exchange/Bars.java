package org.meristem.exchange;

import java.util.Arrays;
import java.util.List;

/** Several texts in one cell, with bars between them. */
final class Bars {
  private Bars() {}

  /** What is between the bars; parts may be empty. */
  static List<String> parts(String text) {
    return text == null ? List.of() : Arrays.stream(text.split("\\|")).map(String::strip).toList();
  }

  /** Null where all are empty. */
  static String joined(List<String> parts) {
    return parts.stream().allMatch(String::isEmpty) ? null : String.join(" | ", parts).strip();
  }
}
