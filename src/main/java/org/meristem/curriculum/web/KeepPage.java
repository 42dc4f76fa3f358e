package org.meristem.curriculum.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import org.meristem.curriculum.CourseArea;
import org.meristem.curriculum.DegreeCategory;
import org.meristem.curriculum.Discipline;
import org.meristem.curriculum.Programme;
import org.meristem.curriculum.ProgrammeKeeping;
import org.meristem.curriculum.ProgrammeType;
import org.meristem.platform.BilingualText;
import org.meristem.platform.NotFound;
import org.meristem.platform.web.Messages;

/** The form for a discipline, a programme or an area; without a code for a new one. */
@Named
@ViewScoped
public class KeepPage implements Serializable {
  /** What the form is about. */
  public enum What {
    DISCIPLINE,
    PROGRAMME,
    AREA
  }

  @Inject private ProgrammeKeeping keeping;
  @Inject private Messages messages;

  private String what;
  private String code;
  private Integer seen;
  private String nameEn;
  private String nameZh;
  private String alternates;
  private String discipline;
  private ProgrammeType type;
  private DegreeCategory category;
  private Integer position;

  public void load() {
    keeping.requireKeeper();
    var kind = getWhat();
    if (code != null) {
      switch (kind) {
        case DISCIPLINE -> show(keeping.discipline(code).orElseThrow(NotFound::new));
        case PROGRAMME -> show(keeping.programme(code).orElseThrow(NotFound::new));
        default -> show(keeping.area(code).orElseThrow(NotFound::new));
      }
    }
  }

  private void show(Discipline one) {
    show(one.version(), one.name());
    alternates = one.alternateCodes();
  }

  private void show(Programme one) {
    show(one.version(), one.name());
    discipline = one.discipline().code();
    type = one.type();
    category = one.degreeCategory();
  }

  private void show(CourseArea one) {
    show(one.version(), one.name());
    position = one.position();
  }

  private void show(int version, BilingualText name) {
    seen = version;
    nameEn = name.en();
    nameZh = name.zh();
  }

  public String keep() {
    var name = new BilingualText(nameEn, nameZh);
    switch (getWhat()) {
      case DISCIPLINE -> keeping.keepDiscipline(code, seen, name, alternates);
      case PROGRAMME -> keeping.keepProgramme(code, seen, name, discipline, type, category);
      default -> keeping.keepArea(code, seen, name, position);
    }
    messages.done("curriculum.keep.done", code);
    return "/curriculum/programmes?faces-redirect=true";
  }

  public What getWhat() {
    return Arrays.stream(What.values())
        .filter(one -> one.name().equalsIgnoreCase(what))
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  /** Whether nobody has kept it before. */
  public boolean isFresh() {
    return seen == null;
  }

  public ProgrammeType[] getTypes() {
    return ProgrammeType.values();
  }

  public DegreeCategory[] getCategories() {
    return DegreeCategory.values();
  }

  public String getKind() {
    return what;
  }

  public void setKind(String kind) {
    what = kind;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public String getNameZh() {
    return nameZh;
  }

  public void setNameZh(String nameZh) {
    this.nameZh = nameZh;
  }

  public String getAlternates() {
    return alternates;
  }

  public void setAlternates(String alternates) {
    this.alternates = alternates;
  }

  public String getDiscipline() {
    return discipline;
  }

  public void setDiscipline(String discipline) {
    this.discipline = discipline;
  }

  public ProgrammeType getType() {
    return type;
  }

  public void setType(ProgrammeType type) {
    this.type = type;
  }

  public DegreeCategory getCategory() {
    return category;
  }

  public void setCategory(DegreeCategory category) {
    this.category = category;
  }

  public Integer getPosition() {
    return position;
  }

  public void setPosition(Integer position) {
    this.position = position;
  }
}
