package org.meristem.curriculum.plan.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.meristem.curriculum.Course;
import org.meristem.curriculum.CourseArea;
import org.meristem.curriculum.plan.Requirement;
import org.meristem.curriculum.plan.RequirementKind;
import org.meristem.curriculum.plan.RequirementKind.Part;
import org.meristem.curriculum.web.CourseNames;
import org.meristem.platform.BilingualText;

/** A requirement while it is put together. */
public class RequirementForm implements Serializable {
  private RequirementKind kind = RequirementKind.TOTAL;
  private String titleEn;
  private String titleZh;
  private String area;
  private BigDecimal amount;
  private List<String> courses = new ArrayList<>();

  /** What the kind asks for; what it does not ask for is left out. */
  Requirement requirement(List<CourseArea> areas) {
    return new Requirement(
        kind,
        kind.needs(Part.TITLE)
            ? new BilingualText(titleEn, titleZh)
            : new BilingualText(null, null),
        kind.needs(Part.AREA)
            ? areas.stream().filter(one -> one.code().equals(area)).findFirst().orElse(null)
            : null,
        kind.needs(Part.AMOUNT) ? amount : null,
        kind.needs(Part.COURSES) && courses != null
            ? courses.stream().map(CourseNames::code).map(Course::codeOf).distinct().toList()
            : List.of());
  }

  public boolean needs(String part) {
    return kind.needs(Part.valueOf(part));
  }

  public RequirementKind[] getKinds() {
    return RequirementKind.values();
  }

  public RequirementKind getKind() {
    return kind;
  }

  public void setKind(RequirementKind kind) {
    this.kind = kind;
  }

  public String getTitleEn() {
    return titleEn;
  }

  public void setTitleEn(String titleEn) {
    this.titleEn = titleEn;
  }

  public String getTitleZh() {
    return titleZh;
  }

  public void setTitleZh(String titleZh) {
    this.titleZh = titleZh;
  }

  public String getArea() {
    return area;
  }

  public void setArea(String area) {
    this.area = area;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public void setAmount(BigDecimal amount) {
    this.amount = amount;
  }

  public List<String> getCourses() {
    return courses;
  }

  public void setCourses(List<String> courses) {
    this.courses = courses;
  }
}
