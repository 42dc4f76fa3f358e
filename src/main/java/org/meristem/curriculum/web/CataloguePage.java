package org.meristem.curriculum.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.meristem.curriculum.Catalogue;
import org.meristem.curriculum.CatalogueFilter;
import org.meristem.curriculum.CourseLine;
import org.meristem.curriculum.TeachingLanguage;
import org.meristem.platform.Slice;
import org.meristem.platform.SliceRequest;
import org.omnifaces.util.Servlets;

/** The catalogue: what is published, found by words, area and language. */
@Named
@RequestScoped
public class CataloguePage {
  private static final int PAGE_SIZE = 50;

  @Inject private Catalogue catalogue;

  private String query;
  private String area;
  private String taughtIn;
  private int page;
  private Slice<CourseLine> found;
  private List<CourseLine> toCome;

  public Slice<CourseLine> getFound() {
    if (found == null) {
      found = catalogue.search(SliceRequest.page(query, page, PAGE_SIZE), getFilter());
    }
    return found;
  }

  /** What will be in force from a later term on. */
  public List<CourseLine> getToCome() {
    if (toCome == null) {
      toCome = catalogue.toCome(SliceRequest.page(query, 0, PAGE_SIZE), getFilter());
    }
    return toCome;
  }

  public int getPages() {
    return (int) ((getFound().total() + PAGE_SIZE - 1) / PAGE_SIZE);
  }

  public CatalogueFilter getFilter() {
    return new CatalogueFilter(area, taughtIn);
  }

  /** Where the same search is in an area, or in all where that is empty, from a page on. */
  public String address(String otherArea, int otherPage) {
    var parameters = new LinkedHashMap<String, List<String>>();
    put(parameters, "query", query);
    put(parameters, "language", taughtIn);
    put(parameters, "area", otherArea);
    put(parameters, "page", otherPage == 0 ? null : String.valueOf(otherPage));
    return "catalogue?" + Servlets.toQueryString(parameters);
  }

  private static void put(Map<String, List<String>> parameters, String name, String value) {
    if (value != null && !value.isBlank()) {
      parameters.put(name, List.of(value));
    }
  }

  public TeachingLanguage[] getLanguages() {
    return TeachingLanguage.values();
  }

  public String getQuery() {
    return query;
  }

  public void setQuery(String query) {
    this.query = query;
  }

  public String getArea() {
    return area;
  }

  public void setArea(String area) {
    this.area = area;
  }

  public String getTaughtIn() {
    return taughtIn;
  }

  public void setTaughtIn(String taughtIn) {
    this.taughtIn = taughtIn;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(0, page);
  }
}
