package org.meristem.platform;

import java.util.Locale;
import org.w3c.dom.Element;

/** A piece of a page under construction. Words stay words: nothing in them is read as markup. */
public final class Markup {
  private final Element element;

  Markup(Element element) {
    this.element = element;
  }

  /**
   * A piece of its own at the end of this one.
   *
   * @param style its class in the style sheet, or null
   */
  public Markup inner(String tag, String style) {
    var child = element.getOwnerDocument().createElement(tag);
    if (style != null) {
      child.setAttribute("class", style);
    }
    element.appendChild(child);
    return new Markup(child);
  }

  /** Adds a piece that holds nothing but words. */
  public Markup add(String tag, String style, String words) {
    inner(tag, style).words(words);
    return this;
  }

  /** Adds words. */
  public Markup words(String words) {
    element.appendChild(element.getOwnerDocument().createTextNode(words));
    return this;
  }

  /** Says something about the page as a whole. */
  void meta(String name, String content) {
    var meta = inner("meta", null).element;
    meta.setAttribute("name", name);
    meta.setAttribute("content", content);
  }

  /** Says in which language this piece is written. */
  public Markup in(Locale language) {
    element.setAttribute("lang", language.toLanguageTag());
    return this;
  }
}
