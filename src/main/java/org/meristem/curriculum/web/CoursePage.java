package org.meristem.curriculum.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.meristem.curriculum.Catalogue;
import org.meristem.curriculum.CourseDiff;
import org.meristem.curriculum.CourseDrafting;
import org.meristem.curriculum.CourseText;
import org.meristem.curriculum.CourseVersion;
import org.meristem.curriculum.Requisites;
import org.meristem.curriculum.TeachingLanguage;
import org.meristem.platform.NotFound;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.web.Language;
import org.meristem.platform.web.Messages;
import org.primefaces.PrimeFaces;

/** The form in which a course is written; it keeps itself while one types. */
@Named
@ViewScoped
public class CoursePage implements Serializable {
  @Inject private CourseDrafting drafting;
  @Inject private Catalogue catalogue;
  @Inject private CourseAreas areas;
  @Inject private Language language;
  @Inject private Messages messages;

  private Long id;
  private int seen;
  private int base;
  private CourseForm form;
  private boolean overtaken;
  private transient CourseVersion version;

  public void load() {
    if (form == null) {
      form = CourseForm.of(getVersion().text());
      seen = getVersion().version();
      base = catalogue.numberBefore(getVersion());
    }
  }

  /** Keeps the draft; called by the page after a pause in typing. */
  public void keep() {
    if (store()) {
      PrimeFaces.current().ajax().addCallbackParam("kept", true);
    }
  }

  /**
   * Stores the form; where another window has stored something since, shows that beside it instead.
   * One at a time, since a save may be under way when one submits.
   */
  private synchronized boolean store() {
    try {
      version = drafting.keep(id, seen, text());
      seen = version.version();
      return true;
    } catch (RuleViolation refused) {
      if (!refused.key().equals("curriculum.draft.overtaken")) {
        throw refused;
      }
      version = null;
      overtaken = true;
      return false;
    }
  }

  /** Of two texts, this window's: the next save stores it. */
  public void keepMine() {
    seen = drafting.forEditing(id).version();
    overtaken = false;
    keep();
  }

  /** Of two texts, the stored one: this window shows it. */
  public String takeTheirs() {
    return "/curriculum/course?faces-redirect=true&id=" + id;
  }

  public String submit() {
    if (!store()) {
      return null;
    }
    drafting.submit(id);
    messages.done("curriculum.submit.done", version.course().code());
    return "/curriculum/courses?faces-redirect=true";
  }

  private CourseText text() {
    return form.text(areas.getAll());
  }

  public CourseVersion getVersion() {
    if (version == null) {
      if (id == null) {
        throw new NotFound();
      }
      version = drafting.forEditing(id);
    }
    return version;
  }

  /** What is still missing, by the form as it stands. */
  public List<String> getMissing() {
    return text().missing();
  }

  public int getAssessmentSum() {
    return text().assessmentSum();
  }

  public TeachingLanguage[] getLanguages() {
    return TeachingLanguage.values();
  }

  public CourseForm getForm() {
    return form;
  }

  public boolean isOvertaken() {
    return overtaken;
  }

  /** What the stored text says otherwise than this window's. */
  public List<CourseDiff.Change> getTheirChanges() {
    return CourseDiff.of(text(), getVersion().text(), language.getLocale());
  }

  /** The number of the published version before this one; 0 where there is none. */
  public int getBase() {
    return base;
  }

  public void addOutcomes() {
    form.addOutcomes();
    keep();
  }

  public void addParts() {
    form.addParts();
    keep();
  }

  /** Puts the course of the add row where it was chosen to go. */
  public void addRequisite() {
    if (!form.getRequisites().isEmpty()) {
      need(form.getRequisites().added());
    }
  }

  /**
   * @param key as {@link RequisiteForm#key} gives it
   */
  public void removeRequisite(String key) {
    need(form.getRequisites().without(key));
  }

  public void removeAlongside(String code) {
    need(form.getRequisites().getChosen().withoutAlongside(code));
  }

  /** Stores other needs with the rest of the form; refused ones leave it as it was. */
  private void need(Requisites changed) {
    var before = form.getRequisites().getChosen();
    form.getRequisites().choose(changed);
    try {
      keep();
      form.getRequisites().begin();
    } catch (RuleViolation refused) {
      form.getRequisites().choose(before);
      throw refused;
    }
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
