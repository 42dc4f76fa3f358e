package org.meristem.platform;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words that people read: one bundle a module, in English and Simplified Chinese. The first
 * part of a key names the module. Texts are ICU message patterns, so that they can count; several
 * values in one place are read as alternatives (a, b, or c).
 */
public final class Texts {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Texts() {}

  /** The text of a key, filled in; an unknown key shows itself, and a test fails on it. */
  public static String of(Locale locale, String key, Object... arguments) {
    var pattern = pattern(locale, key);
    return arguments.length == 0 && !pattern.contains("'") && !pattern.contains("{")
        ? pattern
        : new MessageFormat(pattern, locale).format(shown(locale, arguments));
  }

  /** The name of a constant: key {@code module.EnumName.CONSTANT}. */
  public static String of(Locale locale, Enum<?> constant) {
    return of(locale, key(constant));
  }

  public static String key(Enum<?> constant) {
    var type = constant.getDeclaringClass();
    var parts = type.getPackageName().split("\\.");
    return parts[2] + "." + type.getSimpleName() + "." + constant.name();
  }

  private static Object[] shown(Locale locale, Object[] arguments) {
    return Arrays.stream(arguments).map(argument -> shown(locale, argument)).toArray();
  }

  private static Object shown(Locale locale, Object argument) {
    if (argument instanceof Enum<?> constant) {
      return of(locale, constant);
    }
    if (argument instanceof BilingualText text) {
      return text.in(locale);
    }
    if (argument instanceof Collection<?> several) {
      return ListFormatter.getInstance(locale, ListFormatter.Type.OR, ListFormatter.Width.WIDE)
          .format(several.stream().map(one -> shown(locale, one)).toList());
    }
    return argument instanceof Number || argument == null ? argument : argument.toString();
  }

  private static String pattern(Locale locale, String key) {
    var dot = key.indexOf('.');
    if (dot < 0) {
      return key;
    }
    try {
      return ResourceBundle.getBundle(
              "org.meristem." + key.substring(0, dot) + ".texts",
              locale,
              Texts.class.getClassLoader(),
              NO_FALLBACK)
          .getString(key);
    } catch (MissingResourceException e) {
      return key;
    }
  }
}
