package org.meristem.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.meristem.platform.SearchText;
import org.meristem.platform.Slice;
import org.meristem.platform.SliceRequest;

/** The stored courses with their versions and steps. */
@ApplicationScoped
public class Courses {
  private static final String WITH_COURSE =
      "select v from CourseVersion v join fetch v.course c left join fetch v.area a ";

  @Inject EntityManager em;

  Optional<Course> findByCode(String code) {
    return em.createQuery("select c from Course c where c.code = :code", Course.class)
        .setParameter("code", Course.codeOf(code))
        .getResultStream()
        .findFirst();
  }

  public Optional<CourseVersion> find(long id) {
    return em.createQuery(WITH_COURSE + "where v.id = :id", CourseVersion.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** The version for a change: held, so that of two people one is told what the other did. */
  Optional<CourseVersion> hold(long id) {
    var found = em.find(CourseVersion.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (found != null) {
      em.refresh(found);
    }
    return Optional.ofNullable(found);
  }

  /** All versions of a course, newest first. */
  List<CourseVersion> versions(String code) {
    return em.createQuery(
            WITH_COURSE + "where c.code = :code order by v.number desc", CourseVersion.class)
        .setParameter("code", Course.codeOf(code))
        .getResultList();
  }

  /** What one person writes, returned ones first, then by the last save. */
  List<CourseVersion> byAuthor(String author) {
    return em.createQuery(
            WITH_COURSE
                + "where v.author = :author order by case when v.state = :returned then 0 else 1 end, v.savedAt desc",
            CourseVersion.class)
        .setParameter("author", author)
        .setParameter("returned", VersionState.RETURNED)
        .getResultList();
  }

  /** What waits for judgement, longest waiting first. */
  List<CourseVersion> submitted() {
    return em.createQuery(
            WITH_COURSE + "where v.state = :state order by v.submittedAt, v.id",
            CourseVersion.class)
        .setParameter("state", VersionState.SUBMITTED)
        .getResultList();
  }

  long count(VersionState state, String author) {
    return em.createQuery(
            "select count(v) from CourseVersion v where v.state = :state and (v.author = :author or :author = '')",
            Long.class)
        .setParameter("state", state)
        .setParameter("author", author)
        .getSingleResult();
  }

  /** The published versions that the words find, in one area or in all. */
  Slice<CourseVersion> catalogue(SliceRequest request, String area) {
    var where =
        "where v.state = :state and v.searchText like :query escape '!'"
            + (area == null ? "" : " and a.code = :area");
    var rows =
        em.createQuery(WITH_COURSE + where + " order by c.code", CourseVersion.class)
            .setFirstResult(request.first())
            .setMaxResults(request.size());
    var total =
        em.createQuery(
            "select count(v) from CourseVersion v left join v.area a " + where, Long.class);
    for (var query : List.of(rows, total)) {
      query
          .setParameter("state", VersionState.PUBLISHED)
          .setParameter("query", SearchText.pattern(request.query()));
      if (area != null) {
        query.setParameter("area", area);
      }
    }
    return new Slice<>(rows.getResultList(), total.getSingleResult());
  }

  /** The steps of a version, latest first. */
  List<CourseStep> steps(long version) {
    return em.createQuery(
            "select s from CourseStep s where s.courseVersion.id = :version order by s.at desc, s.id desc",
            CourseStep.class)
        .setParameter("version", version)
        .getResultList();
  }

  void add(Course course) {
    em.persist(course);
    em.flush();
  }

  void add(CourseVersion version) {
    em.persist(version);
    em.flush();
  }

  void add(CourseStep step) {
    em.persist(step);
    em.flush();
  }

  /** Takes a version out with its steps, and the course with its only version. */
  void remove(CourseVersion version) {
    em.createQuery("delete from CourseStep s where s.courseVersion = :version")
        .setParameter("version", version)
        .executeUpdate();
    em.remove(version);
    em.flush();
    em.createQuery(
            "delete from Course c where c = :course and not exists"
                + " (select v from CourseVersion v where v.course = c)")
        .setParameter("course", version.course())
        .executeUpdate();
  }

  void flush() {
    em.flush();
  }
}
