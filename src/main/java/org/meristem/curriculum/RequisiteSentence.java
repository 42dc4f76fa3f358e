package org.meristem.curriculum;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.ListFormatter.Type;
import com.ibm.icu.text.ListFormatter.Width;
import java.util.Locale;
import java.util.Map;
import org.meristem.platform.BilingualText;
import org.meristem.platform.Texts;

/** Says in a sentence what a course needs. */
public final class RequisiteSentence {
  private final Map<String, BilingualText> titles;
  private final Locale locale;

  /**
   * @param titles of the courses by code; one without is called by its code
   */
  public RequisiteSentence(Map<String, BilingualText> titles, Locale locale) {
    this.titles = titles;
    this.locale = locale;
  }

  /** What must be passed beforehand; empty where nothing is. */
  public String before(Requisites requisites) {
    var parts = requisites.groups().stream().map(this::group).toList();
    return parts.isEmpty() ? "" : said("curriculum.requisite.before", list(Type.AND, parts));
  }

  /** What is taken alongside; empty where nothing is. */
  public String alongside(Requisites requisites) {
    var parts = requisites.alongside().stream().map(this::title).toList();
    return parts.isEmpty() ? "" : said("curriculum.requisite.alongside", list(Type.AND, parts));
  }

  private String group(RequisiteGroup group) {
    var parts = group.choices().stream().map(this::choice).toList();
    return parts.size() == 1
        ? parts.get(0)
        : said("curriculum.requisite.any", list(Type.OR, parts));
  }

  public String choice(RequisiteChoice choice) {
    var course = title(choice.code());
    if (!choice.equivalents().isEmpty()) {
      var others = choice.equivalents().stream().map(this::title).toList();
      course = said("curriculum.requisite.equivalent", course, list(Type.OR, others));
    }
    return choice.grade() == null
        ? course
        : said("curriculum.requisite.atLeast", course, choice.grade().toPlainString());
  }

  public String title(String code) {
    var title = titles.get(code);
    return title == null ? code : code + " " + title.in(locale);
  }

  private String said(String key, Object... arguments) {
    return Texts.of(locale, key, arguments);
  }

  private String list(Type type, java.util.List<String> parts) {
    return ListFormatter.getInstance(locale, type, Width.WIDE).format(parts);
  }
}
