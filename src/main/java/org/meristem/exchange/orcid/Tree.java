package org.meristem.exchange.orcid;

import java.util.ArrayDeque;
import java.util.Deque;
import org.meristem.platform.RuleViolation;

/** A record under construction, that does not grow beyond what a record can be. */
final class Tree {
  /** A record has some twelve. */
  private static final int DEEPEST = 50;

  /** Some sixty a work, and nobody has written twenty thousand. */
  private static final int MOST_NODES = 1_500_000;

  private final Node root = new Node("");
  private final Deque<Node> open = new ArrayDeque<>();
  private int nodes;

  Tree() {
    open.push(root);
  }

  /**
   * @throws RuleViolation {@code exchange.orcid.deep} or {@code .large}
   */
  void open(String name) {
    if (open.size() > DEEPEST) {
      throw new RuleViolation("exchange.orcid.deep", DEEPEST);
    }
    if (++nodes > MOST_NODES) {
      throw new RuleViolation("exchange.orcid.large", OrcidFile.MOST_BYTES >> 20);
    }
    open.push(open.element().inner(name));
  }

  void say(String words) {
    open.element().say(words);
  }

  void close() {
    open.pop();
  }

  /** A part that says something and has no parts of its own. */
  void leaf(String name, String words) {
    open(name);
    say(words);
    close();
  }

  Node root() {
    return root;
  }
}
