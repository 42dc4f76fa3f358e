package org.meristem.curriculum.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.meristem.curriculum.Catalogue;
import org.meristem.curriculum.CourseDiff;
import org.meristem.curriculum.CourseField;
import org.meristem.curriculum.CourseVersion;
import org.meristem.curriculum.VersionState;
import org.meristem.curriculum.plan.PlanKeeping;
import org.meristem.curriculum.plan.TrainingPlan;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.web.Language;

/** One version of a course to read: by its id, or the one that holds by the course's code. */
@Named
@ViewScoped
public class VersionPage implements Serializable {
  @Inject private Catalogue catalogue;
  @Inject private PlanKeeping keeping;
  @Inject private CurrentUser currentUser;
  @Inject private Language language;

  private Long id;
  private String code;
  private transient CourseVersion version;
  private transient List<CourseVersion> versions;
  private transient List<CourseDiff.Change> changes;
  private transient List<TrainingPlan> plans;

  public void load() {
    getVersion();
  }

  public CourseVersion getVersion() {
    if (version == null) {
      if (id == null && code == null) {
        throw new NotFound();
      }
      version = id == null ? catalogue.course(code) : catalogue.version(id);
    }
    return version;
  }

  /** All of the course that the reader may see, newest first. */
  public List<CourseVersion> getVersions() {
    if (versions == null) {
      versions = catalogue.versions(getVersion().course().code());
    }
    return versions;
  }

  /** What it says otherwise than the published version before it; empty where there is none. */
  public List<CourseDiff.Change> getChanges() {
    if (changes == null) {
      changes =
          Catalogue.base(getVersion(), getVersions())
              .map(base -> CourseDiff.of(base.text(), getVersion().text(), language.getLocale()))
              .orElse(List.of());
    }
    return changes;
  }

  /** The number of the version that it is compared with; 0 where there is none. */
  public int getBase() {
    return Catalogue.base(getVersion(), getVersions()).map(CourseVersion::number).orElse(0);
  }

  /** The training plans that name the course. */
  public List<TrainingPlan> getPlans() {
    if (plans == null) {
      plans = keeping.naming(getVersion().course().code());
    }
    return plans;
  }

  /** What the version says in a field. */
  public String words(CourseField field) {
    return field.of(getVersion().text(), language.getLocale());
  }

  public boolean isInWork() {
    return getVersion().state().isInWork();
  }

  public boolean isSubmitted() {
    return getVersion().state() == VersionState.SUBMITTED;
  }

  public boolean isApproved() {
    return getVersion().state() == VersionState.APPROVED;
  }

  public boolean isPublished() {
    return getVersion().state() == VersionState.PUBLISHED;
  }

  /** Nobody judges their own. */
  public boolean isOwn() {
    return getVersion().isBy(currentUser.getAccount());
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
