package org.meristem.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.meristem.identity.CurrentUser;
import org.meristem.platform.BilingualText;
import org.meristem.platform.NotFound;
import org.meristem.platform.Slice;
import org.meristem.platform.SliceRequest;

/** What everybody may read of courses. */
@ApplicationScoped
public class Catalogue {
  @Inject private Courses courses;
  @Inject private CatalogueList list;
  @Inject private Programmes programmes;
  @Inject private CurriculumPolicy policy;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;

  /** The versions in force today that the words find, by the codes of their courses. */
  @Transactional
  public Slice<CourseLine> search(SliceRequest request, CatalogueFilter filter) {
    currentUser.get();
    return list.find(request, filter, LocalDate.now(clock));
  }

  /** The versions that the words find and that are published for a later term. */
  @Transactional
  public List<CourseLine> toCome(SliceRequest request, CatalogueFilter filter) {
    currentUser.get();
    return list.toCome(request, filter, LocalDate.now(clock));
  }

  @Transactional
  public List<CourseArea> areas() {
    return programmes.areas();
  }

  @Transactional
  public List<Programme> programmes() {
    currentUser.get();
    return programmes.all();
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

  /**
   * What happened to a version and was said about it.
   *
   * @param steps latest first
   * @param comments in the order in which they were made; none for others than its author and those
   *     who judge
   */
  public record Notes(List<CourseStep> steps, List<CourseComment> comments) {}

  /**
   * @throws NotFound as {@link #version}
   */
  @Transactional
  public Notes notes(CourseVersion version) {
    var user = currentUser.get();
    if (!policy.maySee(user, version)) {
      throw new NotFound();
    }
    var told = version.isBy(user.account()) || policy.mayJudge(user);
    return new Notes(
        courses.steps(version.id()), told ? courses.comments(version.id()) : List.of());
  }

  /** The versions of a course that the caller may see, newest first. */
  @Transactional
  public List<CourseVersion> versions(String code) {
    var user = currentUser.get();
    return courses.versions(code).stream().filter(one -> policy.maySee(user, one)).toList();
  }

  /**
   * The version of a course that holds today, or the next that will; else the last that did.
   *
   * @throws NotFound where the caller may know of none
   */
  @Transactional
  public CourseVersion course(String code) {
    var published = versions(code).stream().filter(one -> !one.state().isInWork()).toList();
    var today = LocalDate.now(clock);
    return published.stream()
        .filter(version -> version.isInForce(today))
        .findFirst()
        .or(() -> published.stream().findFirst())
        .orElseThrow(NotFound::new);
  }

  /** What courses are called, by code. */
  @Transactional
  public Map<String, BilingualText> titles(Collection<String> codes) {
    return courses.titles(codes);
  }

  /** The number of the published version before one; 0 where there is none. */
  @Transactional
  public int numberBefore(CourseVersion version) {
    return courses.numberBefore(version);
  }

  /** The one of a course's versions, newest first, that another is compared with. */
  public static Optional<CourseVersion> base(CourseVersion version, List<CourseVersion> versions) {
    return versions.stream()
        .filter(one -> !one.state().isInWork() && one.number() < version.number())
        .findFirst();
  }

  /**
   * The versions in force on a day, today or later, of courses with these codes or in these areas,
   * or the next to come where none is; by code.
   */
  @Transactional
  public List<CourseVersion> taught(
      Collection<String> codes, Collection<String> areas, LocalDate day) {
    currentUser.get();
    return courses.all(list.taught(codes, areas, day));
  }

  /** Those of the codes of which no version is in force on a day. */
  @Transactional
  public List<String> notTaught(Collection<String> codes, LocalDate day) {
    var taught = codes.isEmpty() ? List.of() : courses.inForce(codes, day);
    return codes.stream().filter(code -> !taught.contains(code)).sorted().toList();
  }
}
