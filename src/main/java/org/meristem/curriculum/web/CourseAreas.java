package org.meristem.curriculum.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.meristem.curriculum.Catalogue;
import org.meristem.curriculum.CourseArea;
import org.meristem.platform.BilingualText;

/** The areas of courses, read once a request. */
@Named
@RequestScoped
public class CourseAreas {
  @Inject private Catalogue catalogue;

  private List<CourseArea> all;

  public List<CourseArea> getAll() {
    if (all == null) {
      all = catalogue.areas();
    }
    return all;
  }

  public BilingualText name(String code) {
    return getAll().stream()
        .filter(area -> area.code().equals(code))
        .map(CourseArea::name)
        .findFirst()
        .orElseThrow();
  }
}
