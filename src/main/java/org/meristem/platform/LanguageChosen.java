package org.meristem.platform;

import java.util.Locale;

/** The signed-in person chose another language on the page. */
public record LanguageChosen(Locale locale) {}
