package org.meristem.curriculum.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.meristem.curriculum.Catalogue;
import org.meristem.curriculum.CourseArea;
import org.meristem.curriculum.CourseVersion;
import org.meristem.platform.Slice;
import org.meristem.platform.SliceRequest;

/** The catalogue: what is published, found by words and area. */
@Named
@RequestScoped
public class CataloguePage {
  private static final int PAGE_SIZE = 50;

  @Inject private Catalogue catalogue;

  private String query;
  private String area;
  private int page;
  private Slice<CourseVersion> found;

  public Slice<CourseVersion> getFound() {
    if (found == null) {
      found = catalogue.search(SliceRequest.page(query, page, PAGE_SIZE), area);
    }
    return found;
  }

  public int getPages() {
    return (int) ((getFound().total() + PAGE_SIZE - 1) / PAGE_SIZE);
  }

  public List<CourseArea> getAreas() {
    return catalogue.areas();
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

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(0, page);
  }
}
