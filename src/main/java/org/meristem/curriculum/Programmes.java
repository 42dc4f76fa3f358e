package org.meristem.curriculum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.meristem.platform.SearchText;

/** The stored disciplines, programmes and course areas: small tables that change rarely. */
@ApplicationScoped
public class Programmes {
  @Inject EntityManager em;

  public List<Programme> all() {
    return em.createQuery(
            "select p from Programme p join fetch p.discipline order by p.code", Programme.class)
        .getResultList();
  }

  /** Width, case and spaces do not make another code; so with disciplines and areas. */
  public Optional<Programme> findByCode(String code) {
    return find(all(), Programme::code, code);
  }

  private static <T> Optional<T> find(List<T> all, Function<T, String> codeOf, String code) {
    var key = SearchText.of(code);
    return all.stream().filter(one -> SearchText.of(codeOf.apply(one)).equals(key)).findFirst();
  }

  public List<Discipline> disciplines() {
    return em.createQuery("select d from Discipline d order by d.code", Discipline.class)
        .getResultList();
  }

  public Optional<Discipline> findDiscipline(String code) {
    return find(disciplines(), Discipline::code, code);
  }

  public List<CourseArea> areas() {
    return em.createQuery(
            "select a from CourseArea a order by a.position, a.code", CourseArea.class)
        .getResultList();
  }

  public Optional<CourseArea> findArea(String code) {
    return find(areas(), CourseArea::code, code);
  }

  /** Whether a course, at whatever stage, belongs to an area. */
  public boolean isInUse(CourseArea area) {
    return !em.createQuery(
            "select v.id from CourseVersion v where v.content.area = :area", Long.class)
        .setParameter("area", area)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  public void remove(CourseArea area) {
    em.remove(area);
  }

  public void remove(Programme programme) {
    em.remove(programme);
  }

  public void add(Discipline discipline) {
    em.persist(discipline);
  }

  public void add(Programme programme) {
    em.persist(programme);
  }

  public void add(CourseArea area) {
    em.persist(area);
  }
}
