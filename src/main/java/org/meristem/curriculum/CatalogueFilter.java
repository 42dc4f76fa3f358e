package org.meristem.curriculum;

/**
 * What the catalogue is narrowed down to.
 *
 * @param area the code of an area, or null for all
 * @param language the name of a {@link TeachingLanguage}, or null for all
 */
public record CatalogueFilter(String area, String language) {
  public static final CatalogueFilter ALL = new CatalogueFilter(null, null);

  public CatalogueFilter {
    area = area == null || area.isBlank() ? null : area;
    language = language == null || language.isBlank() ? null : language;
  }
}
