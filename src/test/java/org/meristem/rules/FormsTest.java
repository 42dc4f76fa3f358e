package org.meristem.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for the fields and buttons of every page. */
class FormsTest {
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Path TEXTS = Path.of("src/main/resources/org/meristem/platform");
  private static final Pattern INPUT = Pattern.compile("<h:input(?:Text|Textarea) id=\"(\\w+)\"");
  private static final Pattern NUMBER =
      Pattern.compile("<h:inputText [^>]*inputmode=\"[^\"]*\"[^>]*/?>(?!<m:decimal )");
  private static final Pattern ACT = Pattern.compile("action=\"#\\{([^}]*)}\"");

  @Test
  void everyFieldHasAPlaceForWhatIsWrongWithIt() {
    for (var page : pages().entrySet()) {
      for (var input : INPUT.matcher(page.getValue()).results().toList()) {
        assertThat(page.getValue())
            .as(page.getKey() + " " + input.group(1))
            .containsPattern("<m:(field|wrong) for=\"" + input.group(1) + "\"");
      }
    }
  }

  @Test
  void numbersAreReadInOneWay() {
    for (var page : pages().entrySet()) {
      assertThat(page.getValue())
          .as(page.getKey())
          .doesNotContain("f:convertNumber", "RangeValidator", "f:validateLongRange")
          .doesNotContain("f:validateDoubleRange", "jakarta.faces.BigDecimal")
          .doesNotContain("jakarta.faces.Integer");
      assertThat(NUMBER.matcher(page.getValue()).results().map(found -> found.group()))
          .as(page.getKey())
          .isEmpty();
    }
  }

  /** A place in a list may belong to something else by the time the button is pressed. */
  @Test
  void noActNamesAPlaceInAList() {
    for (var page : pages().entrySet()) {
      assertThat(ACT.matcher(page.getValue()).results().map(found -> found.group(1)))
          .as(page.getKey())
          .noneMatch(action -> action.contains(".index") || action.contains(".count"));
    }
  }

  @Test
  void noTextOfTheToolkitIsShown() {
    var own = ResourceBundle.getBundle("jakarta.faces.Messages", Locale.ENGLISH);
    for (var file : List.of("faces.properties", "faces_zh_CN.properties")) {
      var texts = new Properties();
      try (var reader = Files.newBufferedReader(TEXTS.resolve(file), StandardCharsets.UTF_8)) {
        texts.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      assertThat(texts.stringPropertyNames())
          .as(file)
          .containsAll(
              own.keySet().stream()
                  .filter(key -> !key.endsWith("_detail") && !key.contains("BeanValidator"))
                  .toList());
    }
  }

  private static TreeMap<String, String> pages() {
    var pages = new TreeMap<String, String>();
    try (var found = Files.walk(PAGES)) {
      for (var page : found.filter(one -> one.toString().endsWith(".xhtml")).toList()) {
        pages.put(PAGES.relativize(page).toString(), Files.readString(page));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pages;
  }
}
