package org.meristem.exchange.orcid;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A part of a record, the same whether it came as JSON or as XML. */
final class Node {
  private final String name;
  private final StringBuilder text = new StringBuilder();
  private final List<Node> parts = new ArrayList<>();

  Node(String name) {
    this.name = name;
  }

  Node inner(String partName) {
    var part = new Node(partName);
    parts.add(part);
    return part;
  }

  void say(String words) {
    text.append(words);
  }

  /** All parts at the end of a path. */
  Stream<Node> all(String... path) {
    var found = Stream.of(this);
    for (var step : path) {
      found = found.flatMap(node -> node.parts.stream().filter(part -> part.name.equals(step)));
    }
    return found;
  }

  /** What the first part at the end of a path says; null where it says nothing. */
  String text(String... path) {
    return all(path)
        .map(node -> node.text.toString().strip())
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse(null);
  }
}
