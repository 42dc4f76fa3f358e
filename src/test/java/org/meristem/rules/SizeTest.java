package org.meristem.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The sizes that well-kept code bases keep: classes, methods, pages, and tests beside the code. */
class SizeTest {
  private static final Path MAIN = Path.of("src/main/java");
  private static final Pattern METHOD =
      Pattern.compile(
          "^(?! *(?:return|new|else|throw|var|for|if|try|while)\\b)"
              + "(?: {2}(?:[\\w<>\\[\\], .?@&]+ )?| {4}[\\w<>\\[\\], .?@&]+ )\\w+\\([^;]*$");

  @Test
  void classesStaySmall() throws IOException {
    var sizes = sizes(MAIN, ".java");
    System.out.println("class lines: p95 " + p95(sizes) + ", largest " + largest(sizes));
    assertThat(p95(sizes)).isLessThan(180);
    assertThat(sizes)
        .allSatisfy((file, lines) -> assertThat(lines).as(file).isLessThanOrEqualTo(300));
  }

  @Test
  void methodsStayShort() throws IOException {
    var sizes = new TreeMap<String, Integer>();
    for (var file : files(MAIN, ".java")) {
      sizes.putAll(methods(file.getFileName().toString(), Files.readAllLines(file)));
    }
    System.out.println("method lines: p95 " + p95(sizes) + ", largest " + largest(sizes));
    assertThat(sizes).hasSizeGreaterThan(200);
    assertThat(p95(sizes)).isLessThan(20);
    assertThat(sizes)
        .allSatisfy((name, lines) -> assertThat(lines).as(name).isLessThanOrEqualTo(40));
  }

  @Test
  void pagesStayUnder120Lines() throws IOException {
    var sizes = sizes(Path.of("src/main/webapp"), ".xhtml");
    System.out.println("page lines: p95 " + p95(sizes) + ", largest " + largest(sizes));
    assertThat(sizes).allSatisfy((file, lines) -> assertThat(lines).as(file).isLessThan(120));
  }

  @Test
  void testsKeepPaceWithTheCode() throws IOException {
    var main = sizes(MAIN, ".java").values().stream().mapToInt(i -> i).sum();
    var test = sizes(Path.of("src/test/java"), ".java").values().stream().mapToInt(i -> i).sum();
    System.out.println(
        "lines: " + main + " main, " + test + " test, ratio " + (double) test / main);
    assertThat((double) test / main).isGreaterThanOrEqualTo(0.3);
  }

  @Test
  void aLongMethodIsNoticed() {
    var lines = new ArrayList<String>(List.of("class A {", "  void longOne() {"));
    for (var i = 0; i < 41; i++) {
      lines.add("    call();");
    }
    lines.addAll(List.of("  }", "}"));
    assertThat(methods("A", lines)).containsValue(43);
  }

  /** Lines from a method's first to its closing brace, by the formatter's indentation. */
  private static Map<String, Integer> methods(String file, List<String> lines) {
    var found = new TreeMap<String, Integer>();
    for (var start = 0; start < lines.size(); start++) {
      var line = lines.get(start);
      if (METHOD.matcher(line).matches()) {
        var indent = line.length() - line.stripLeading().length();
        var close = " ".repeat(indent) + "}";
        for (var end = start + 1; end < lines.size(); end++) {
          if (lines.get(end).equals(close)) {
            found.put(file + ":" + (start + 1), end - start + 1);
            break;
          }
          if (lines.get(end).isBlank() && end == start + 1) {
            break;
          }
        }
      }
    }
    return found;
  }

  private static Map<String, Integer> sizes(Path root, String ending) throws IOException {
    var sizes = new TreeMap<String, Integer>();
    for (var file : files(root, ending)) {
      sizes.put(root.relativize(file).toString(), Files.readAllLines(file).size());
    }
    return sizes;
  }

  private static List<Path> files(Path root, String ending) throws IOException {
    try (var walk = Files.walk(root)) {
      return walk.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }

  private static int p95(Map<String, Integer> sizes) {
    var sorted = sizes.values().stream().sorted().toList();
    return sorted.get((int) Math.ceil(sorted.size() * 0.95) - 1);
  }

  private static String largest(Map<String, Integer> sizes) {
    return sizes.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Object::toString)
        .orElse("");
  }
}
