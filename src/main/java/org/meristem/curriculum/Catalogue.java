package org.meristem.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.NotFound;
import org.meristem.platform.Slice;
import org.meristem.platform.SliceRequest;

/** What everybody may read of courses. */
@ApplicationScoped
public class Catalogue {
  @Inject private Courses courses;
  @Inject private Programmes programmes;
  @Inject private CurriculumPolicy policy;
  @Inject private CurrentUser currentUser;

  /**
   * @param area the code of an area, or null for all
   */
  @Transactional
  public Slice<CourseVersion> search(SliceRequest request, String area) {
    currentUser.get();
    return courses.catalogue(request, area);
  }

  @Transactional
  public List<CourseArea> areas() {
    return programmes.areas();
  }

  /**
   * @throws NotFound where there is no such version, or none that the caller may know of
   */
  @Transactional
  public CourseVersion version(long id) {
    return courses
        .find(id)
        .filter(version -> policy.maySee(currentUser.get(), version))
        .orElseThrow(NotFound::new);
  }

  /** What happened to a version, latest first; for those who may see it. */
  @Transactional
  public List<CourseStep> steps(long id) {
    return courses.steps(version(id).id());
  }
}
