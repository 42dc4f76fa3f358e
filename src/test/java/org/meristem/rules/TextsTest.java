package org.meristem.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every word that people read stands in the bundles, in both languages; no key is missing and none
 * is idle.
 */
class TextsTest {
  private static final Path JAVA = Path.of("src/main/java");
  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Path BUNDLES = Path.of("src/main/resources/org/meristem");

  private static final Pattern KEY =
      Pattern.compile("['\"]([a-z][A-Za-z]*(?:\\.[A-Za-z0-9_-]+)+\\.?)['\"]");
  private static final Pattern ENUM = Pattern.compile("enum (\\w+)");
  private static final Pattern TAG =
      Pattern.compile("<!--.*?-->|<[^>]*>|#\\{[^}]*}", Pattern.DOTALL);
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "\\s(?:label|value|title|alt|placeholder|aria-label|header|headerText|message|emptyMessage|text)=\"([^\"]*)\"");
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

  /** Names that are the same in every language. */
  private static final Set<String> PROPER = Set.of("Meristem", "GET", "POST");

  @Test
  void bothLanguagesHaveTheSameKeysAndNoneIsEmpty() {
    for (var module : modules()) {
      var english = bundle(module, "texts.properties");
      var chinese = bundle(module, "texts_zh_CN.properties");
      assertThat(chinese.stringPropertyNames()).as(module).isEqualTo(english.stringPropertyNames());
      assertThat(english.values()).as(module).noneMatch(text -> text.toString().isBlank());
      assertThat(chinese.values()).as(module).noneMatch(text -> text.toString().isBlank());
      assertThat(english.stringPropertyNames()).allMatch(key -> key.startsWith(module + "."));
    }
  }

  @Test
  void everyTextIsAWellFormedPatternWithTheSameArguments() {
    for (var module : modules()) {
      var english = bundle(module, "texts.properties");
      var chinese = bundle(module, "texts_zh_CN.properties");
      for (var key : english.stringPropertyNames()) {
        assertThat(arguments(chinese.getProperty(key), Locale.CHINESE))
            .as(key)
            .isEqualTo(arguments(english.getProperty(key), Locale.ENGLISH));
      }
    }
  }

  @Test
  void everyKeyThatIsUsedExistsAndEveryKeyThatExistsIsUsed() {
    var existing = new TreeSet<String>();
    modules()
        .forEach(
            module -> existing.addAll(bundle(module, "texts.properties").stringPropertyNames()));
    var used = usedKeys(modules());
    var prefixes = used.stream().filter(key -> key.endsWith(".")).toList();
    var missing =
        used.stream()
            .filter(key -> !key.endsWith("."))
            .filter(key -> !existing.contains(key))
            .toList();
    var idle =
        existing.stream()
            .filter(key -> !used.contains(key))
            .filter(key -> prefixes.stream().noneMatch(key::startsWith))
            .toList();
    assertThat(missing).as("keys without a text").isEmpty();
    assertThat(idle).as("texts that nothing uses").isEmpty();
  }

  @Test
  void noPageHasALiteralText() {
    for (var page : files(PAGES, ".xhtml")) {
      assertThat(literals(read(page))).as(page.toString()).isEmpty();
    }
  }

  @Test
  void aLiteralTextIsNoticed() {
    assertThat(literals("<p>Hello there</p>")).containsExactly("Hello");
    assertThat(literals("<h:inputText label=\"Name\"/>")).containsExactly("Name");
    assertThat(literals("<p>#{t.of('a.b')} · <b>12</b></p>")).isEmpty();
  }

  @Test
  void noPageHasInlineStyleOrScript() {
    var inline = Pattern.compile("\\sstyle=\"|<script[ >]|\\son(click|change|load|submit)=\"");
    for (var page : files(PAGES, ".xhtml")) {
      assertThat(inline.matcher(read(page)).find()).as(page.toString()).isFalse();
    }
  }

  /** Parameters of links are codes, not words. */
  private static final Pattern PARAMETER = Pattern.compile("<f:param [^>]*>");

  /** The first word of each literal text and labelling attribute of a page. */
  private static List<String> literals(String source) {
    var page = PARAMETER.matcher(source).replaceAll("");
    var attributes =
        ATTRIBUTE
            .matcher(page)
            .results()
            .map(match -> match.group(1))
            .map(text -> TAG.matcher(text).replaceAll(" "));
    var texts = List.of(TAG.matcher(page).replaceAll(" ").split("\n")).stream();
    return Stream.concat(attributes, texts)
        .flatMap(text -> WORD.matcher(text.replaceAll("&\\w+;|/\\S+", " ")).results().limit(1))
        .map(match -> match.group())
        .filter(word -> !PROPER.contains(word))
        .toList();
  }

  private static Set<String> usedKeys(List<String> modules) {
    var used = new TreeSet<String>();
    for (var file : files(JAVA, ".java")) {
      var source = read(file);
      used.addAll(keysIn(source, modules));
      if (ENUM.matcher(source).find()) {
        used.addAll(constants(file));
      }
    }
    for (var page : files(PAGES, ".xhtml")) {
      used.addAll(keysIn(read(page), modules));
    }
    return used;
  }

  private static Set<String> keysIn(String source, List<String> modules) {
    return KEY.matcher(source)
        .results()
        .map(match -> match.group(1))
        .filter(key -> modules.contains(key.substring(0, key.indexOf('.'))))
        .filter(key -> !key.endsWith(".xlsx"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * An enum's constants are named in pages by {@code module.Enum.CONSTANT}, where its bundle has
   * such names.
   */
  private static Set<String> constants(Path file) {
    var module = JAVA.resolve("org/meristem").relativize(file).getName(0).toString();
    return ENUM.matcher(read(file))
        .results()
        .map(match -> module + "." + match.group(1) + ".")
        .collect(Collectors.toSet());
  }

  private static Set<String> arguments(String pattern, Locale locale) {
    return new TreeSet<>(new MessageFormat(pattern, locale).getArgumentNames());
  }

  private static List<String> modules() {
    try (var list = Files.list(BUNDLES)) {
      return list.filter(Files::isDirectory)
          .map(path -> path.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties bundle(String module, String file) {
    var properties = new Properties();
    try (var reader =
        Files.newBufferedReader(BUNDLES.resolve(module).resolve(file), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  private static List<Path> files(Path root, String ending) {
    try (var walk = Files.walk(root)) {
      return walk.filter(file -> file.toString().endsWith(ending)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
