package org.meristem.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.persistence.config.HintValues;
import org.eclipse.persistence.config.QueryHints;
import org.meristem.platform.BilingualText;

/** The stored courses with their versions and steps. */
@ApplicationScoped
public class Courses {
  private static final String WITH_COURSE =
      "select v from CourseVersion v join fetch v.course c left join fetch v.content.area a ";

  private static final List<VersionState> WAITING =
      List.of(VersionState.SUBMITTED, VersionState.APPROVED);

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
    return em.createQuery("select v from CourseVersion v where v.id = :id", CourseVersion.class)
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint(QueryHints.REFRESH, HintValues.TRUE)
        .getResultStream()
        .findFirst();
  }

  /** All versions of the course with a code, newest first; none where there is none. */
  List<CourseVersion> versions(String code) {
    return findByCode(code).map(this::versions).orElse(List.of());
  }

  /**
   * All versions of a course, newest first. By the course, since Derby would read all versions
   * first where it had to look for the code.
   */
  List<CourseVersion> versions(Course course) {
    return em.createQuery(
            WITH_COURSE + "where v.course = :course order by v.number desc", CourseVersion.class)
        .setParameter("course", course)
        .getResultList();
  }

  /** The number of the last version before one that was published; 0 where there is none. */
  int numberBefore(CourseVersion version) {
    return em.createQuery(
            "select coalesce(max(v.number), 0) from CourseVersion v where v.course = :course"
                + " and v.number < :number and v.effective is not null",
            Integer.class)
        .setParameter("course", version.course())
        .setParameter("number", version.number())
        .getSingleResult();
  }

  /** What one person writes, returned ones first, then by the last save. */
  List<CourseVersion> byAuthor(String author) {
    return em.createQuery(
            WITH_COURSE
                + "where v.author = :author order by case when v.state = :returned then 0 else 1"
                + " end, v.savedAt desc",
            CourseVersion.class)
        .setParameter("author", author)
        .setParameter("returned", VersionState.RETURNED)
        .getResultList();
  }

  /** Every version that is on its way to the catalogue. */
  List<CourseVersion> inWork() {
    return em.createQuery(
            "select v from CourseVersion v join fetch v.course where v.state in :states",
            CourseVersion.class)
        .setParameter(
            "states", Stream.of(VersionState.values()).filter(VersionState::isInWork).toList())
        .getResultList();
  }

  /** What waits for judgement or for its publication, longest waiting first. */
  List<CourseVersion> waiting() {
    return em.createQuery(
            WITH_COURSE + "where v.state in :states order by v.submittedAt, v.id",
            CourseVersion.class)
        .setParameter("states", WAITING)
        .getResultList();
  }

  long countWaiting() {
    return em.createQuery(
            "select count(v) from CourseVersion v where v.state in :states", Long.class)
        .setParameter("states", WAITING)
        .getSingleResult();
  }

  /** What a version of a course needs. */
  record Needs(String code, Requisites requisites) {}

  /** What courses need by the versions that were handed in or hold on a day or later. */
  List<Needs> requisites(LocalDate day) {
    return em.createQuery(
            "select c.code, v.content.prerequisites, v.content.corequisites from CourseVersion v"
                + " join v.course c where (v.state in :states or v.ends > :day) and"
                + " (v.content.prerequisites is not null or v.content.corequisites is not null)",
            Object[].class)
        .setParameter(
            "states",
            List.of(VersionState.SUBMITTED, VersionState.APPROVED, VersionState.PUBLISHED))
        .setParameter("day", day)
        .getResultStream()
        .map(row -> new Needs((String) row[0], Requisites.stored((String) row[1], (String) row[2])))
        .toList();
  }

  /** Which of the codes are those of courses. */
  List<String> known(Collection<String> codes) {
    return em.createQuery("select c.code from Course c where c.code in :codes", String.class)
        .setParameter("codes", codes)
        .getResultList();
  }

  /** Which of the codes are those of courses that a version is in force of on a day. */
  List<String> inForce(Collection<String> codes, LocalDate day) {
    return em.createQuery(
            "select c.code from CourseVersion v join v.course c where c.code in :codes"
                + " and v.effective <= :day and (v.ends is null or v.ends > :day)",
            String.class)
        .setParameter("codes", codes)
        .setParameter("day", day)
        .getResultList();
  }

  /** What the courses of the codes are called in the catalogue. */
  Map<String, BilingualText> titles(Collection<String> codes) {
    return codes.isEmpty()
        ? Map.of()
        : em.createQuery(
                "select c.code, v.content.title from CourseVersion v join v.course c"
                    + " where c.code in :codes and v.effective is not null order by v.number",
                Object[].class)
            .setParameter("codes", codes)
            .getResultStream()
            .collect(
                Collectors.toMap(
                    row -> (String) row[0],
                    row -> (BilingualText) row[1],
                    (older, newer) -> newer));
  }

  /** How many of a person's versions were returned. */
  long countReturned(String author) {
    return em.createQuery(
            "select count(v) from CourseVersion v where v.state = :state and v.author = :author",
            Long.class)
        .setParameter("state", VersionState.RETURNED)
        .setParameter("author", author)
        .getSingleResult();
  }

  /** What the catalogue shows on a day or will show later, in no order. */
  List<CatalogueEntry> catalogueEntries(LocalDate day) {
    return catalogueEntries(day, null);
  }

  /**
   * @param codes of the courses that are meant; null for all
   */
  List<CatalogueEntry> catalogueEntries(LocalDate day, Collection<String> codes) {
    var query =
        em.createQuery(
            "select "
                + CatalogueEntry.COLUMNS
                + " from CourseVersion v join v.course c join v.content.area a"
                + " where v.effective is not null and (v.ends is null or v.ends > :day)"
                + (codes == null ? "" : " and c.code in :codes"),
            Object[].class);
    query.setParameter("day", day);
    if (codes != null) {
      query.setParameter("codes", codes);
    }
    return query.getResultStream().map(CatalogueEntry::of).toList();
  }

  /** The versions with these ids, by the codes of their courses. */
  List<CourseVersion> all(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery(WITH_COURSE + "where v.id in :ids", CourseVersion.class)
            .setParameter("ids", ids)
            .getResultStream()
            .sorted(Comparator.comparing(version -> version.course().code()))
            .toList();
  }

  /** The steps of a version, latest first. */
  List<CourseStep> steps(long version) {
    return em.createQuery(
            "select s from CourseStep s where s.courseVersion.id = :version order by s.at desc,"
                + " s.id desc",
            CourseStep.class)
        .setParameter("version", version)
        .getResultList();
  }

  /** The comments on a version, in the order in which they were made. */
  List<CourseComment> comments(long version) {
    return em.createQuery(
            "select c from CourseComment c where c.courseVersion.id = :version order by c.id",
            CourseComment.class)
        .setParameter("version", version)
        .getResultList();
  }

  Optional<CourseComment> findComment(long id) {
    return Optional.ofNullable(em.find(CourseComment.class, id));
  }

  void add(CourseComment comment) {
    em.persist(comment);
    em.flush();
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
    for (var part : List.of("CourseStep", "CourseComment")) {
      em.createQuery("delete from " + part + " p where p.courseVersion = :version")
          .setParameter("version", version)
          .executeUpdate();
    }
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
