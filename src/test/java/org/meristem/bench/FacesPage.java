package org.meristem.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page as it came from the server, and what its forms would send back. */
record FacesPage(String html) {
  private static final Pattern FIELD =
      Pattern.compile(
          "<input\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>",
          Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");
  private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
  private static final Pattern CHOSEN =
      Pattern.compile("<option value=\"([^\"]*)\" selected=\"selected\"");
  private static final Pattern KEEPER =
      Pattern.compile("keepForm = function\\(\\) \\{return PrimeFaces\\.ab\\(\\{s:\"([^\"]+)\"");
  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]*)\"");
  private static final Pattern PART = Pattern.compile("<\\w+ id=\"([^\"]*)\" class=\"([^\"]*)\"");
  private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d+)|(\\w+));");
  private static final Map<String, String> ENTITIES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"");

  /** The fields of a form by name, with the values that they have. */
  Map<String, String> fields(String form) {
    var begin = html.indexOf("<form id=\"" + form + "\"");
    var fields = new LinkedHashMap<String, String>();
    var found = FIELD.matcher(html.substring(begin, html.indexOf("</form>", begin)));
    while (found.find()) {
      if (found.group(1) != null) {
        put(fields, found.group(1), first(VALUE, found.group(1)));
      } else if (found.group(2) != null) {
        put(fields, found.group(2), found.group(3).replaceFirst("^\\R", ""));
      } else {
        put(fields, found.group(4), first(CHOSEN, found.group(5)));
      }
    }
    return fields;
  }

  private static void put(Map<String, String> fields, String attributes, String value) {
    var sent =
        attributes.contains("type=\"radio\"") || attributes.contains("type=\"checkbox\"")
            ? attributes.contains("checked=\"checked\"")
            : !attributes.contains("type=\"submit\"");
    if (sent) {
      fields.put(first(NAME, attributes), text(value));
    }
  }

  /** What a form sends behind the scenes when a component of it asks for that. */
  Map<String, String> ajax(String form, String source, List<String> shownAnew) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("jakarta.faces.partial.ajax", "true");
    fields.put("jakarta.faces.source", source);
    fields.put("jakarta.faces.partial.execute", form);
    fields.put("jakarta.faces.partial.render", String.join(" ", shownAnew));
    fields.put(source, source);
    fields.putAll(fields(form));
    fields.put("primefaces.nonce", first(NONCE, html));
    return fields;
  }

  /**
   * What a form sends by itself after a pause in typing.
   *
   * @param shownAnew the classes of the parts that the answer brings anew
   */
  Map<String, String> keep(String form, List<String> shownAnew) {
    return ajax(form, first(KEEPER), parts(shownAnew));
  }

  /** The ids of the parts with one of the classes. */
  private List<String> parts(List<String> classes) {
    return PART.matcher(html)
        .results()
        .filter(part -> List.of(part.group(2).split(" ")).stream().anyMatch(classes::contains))
        .map(part -> part.group(1))
        .toList();
  }

  /** The first group of the first place that a pattern finds; empty where it finds none. */
  String first(Pattern pattern) {
    return first(pattern, html);
  }

  private static String first(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    return found.find() ? found.group(1) : "";
  }

  private static String text(String escaped) {
    return ENTITY
        .matcher(escaped)
        .replaceAll(
            one ->
                Matcher.quoteReplacement(
                    one.group(1) == null
                        ? ENTITIES.getOrDefault(one.group(2), one.group())
                        : Character.toString(Integer.parseInt(one.group(1)))));
  }
}
