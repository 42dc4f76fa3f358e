package org.meristem.exchange.orcid;

import jakarta.json.Json;
import jakarta.json.stream.JsonParser;
import java.io.InputStream;
import java.util.ArrayDeque;

/** Reads the JSON of a record into the tree: a list is its elements one after the other. */
final class OrcidJson {
  private static final String SAYS = "value";

  private OrcidJson() {}

  static void read(InputStream content, Tree tree) {
    // the name under which each open object or list was begun; that of a list goes to its elements
    var names = new ArrayDeque<String>();
    var isList = new ArrayDeque<Boolean>();
    var name = "record";
    try (var parser = Json.createParser(content)) {
      while (parser.hasNext()) {
        var event = parser.next();
        switch (event) {
          case KEY_NAME -> name = parser.getString();
          case START_OBJECT, START_ARRAY -> {
            var list = event == JsonParser.Event.START_ARRAY;
            if (!list || inList(isList)) {
              tree.open(name);
            }
            names.push(name);
            isList.push(list);
          }
          case END_OBJECT, END_ARRAY -> {
            name = names.pop();
            if (!isList.pop() || inList(isList)) {
              tree.close();
            }
          }
          case VALUE_STRING, VALUE_NUMBER -> say(tree, name, parser.getString());
          default -> {}
        }
      }
    }
  }

  private static boolean inList(ArrayDeque<Boolean> isList) {
    return Boolean.TRUE.equals(isList.peek());
  }

  private static void say(Tree tree, String name, String words) {
    if (name.equals(SAYS)) {
      tree.say(words);
    } else {
      tree.leaf(name, words);
    }
  }
}
