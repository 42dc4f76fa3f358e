package org.meristem.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A page that names a tag library wrongly shows its tags as they stand: the forms on it would not
 * work.
 */
class NamespaceTest {
  private static final Pattern NAMESPACE = Pattern.compile("xmlns:?(\\w*)=\"([^\"]+)\"");
  private static final Set<String> KNOWN =
      Set.of(
          "http://www.w3.org/1999/xhtml",
          "jakarta.faces.html",
          "jakarta.faces.core",
          "jakarta.faces.facelets",
          "jakarta.faces.passthrough",
          "jakarta.tags.core",
          "primefaces",
          "http://omnifaces.org/ui",
          "urn:meristem");

  @Test
  void everyNamespaceOfAPageIsOneThatExistsAndEveryPrefixIsDeclared() throws IOException {
    try (var pages = Files.walk(Path.of("src/main/webapp"))) {
      for (var page : pages.filter(file -> file.toString().endsWith(".xhtml")).toList()) {
        var source = Files.readString(page);
        var declared = new HashSet<String>();
        NAMESPACE
            .matcher(source)
            .results()
            .forEach(
                match -> {
                  declared.add(match.group(1));
                  assertThat(KNOWN).as(page.toString()).contains(match.group(2));
                });
        Pattern.compile("<(\\w+):")
            .matcher(source)
            .results()
            .forEach(match -> assertThat(declared).as(page.toString()).contains(match.group(1)));
      }
    }
  }
}
