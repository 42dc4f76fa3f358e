package org.meristem.evaluation.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** The stored templates with all their versions. */
@ApplicationScoped
public class Templates {
  private static final String NEWEST =
      "not exists (select n.id from Template n where n.code = t.code and n.number > t.number)";

  @Inject EntityManager em;

  /** The newest version of each. */
  public List<Template> newest() {
    return em.createQuery(
            "select t from Template t where " + NEWEST + " order by t.code", Template.class)
        .getResultList();
  }

  /** The published ones, of each the newest. */
  List<Template> published() {
    return em.createQuery(
            "select t from Template t where t.state = :published and not exists (select n.id from"
                + " Template n where n.code = t.code and n.state = :published and n.number >"
                + " t.number) order by t.code",
            Template.class)
        .setParameter("published", TemplateState.PUBLISHED)
        .getResultList();
  }

  /** All versions, the newest first. */
  List<Template> versions(String code) {
    return em.createQuery(
            "select t from Template t where t.code = :code order by t.number desc", Template.class)
        .setParameter("code", code)
        .getResultList();
  }

  /** The newest published version. */
  public Optional<Template> findPublished(String code) {
    return versions(code).stream()
        .filter(version -> version.state() == TemplateState.PUBLISHED)
        .findFirst();
  }

  public Optional<Template> findNewest(String code) {
    return versions(code).stream().findFirst();
  }

  /** The version for a change, held until the transaction ends. */
  Optional<Template> hold(String code, int number) {
    var found = versions(code).stream().filter(version -> version.number() == number).findFirst();
    found.ifPresent(version -> em.lock(version, LockModeType.PESSIMISTIC_WRITE));
    found.ifPresent(em::refresh);
    return found;
  }

  /** The criteria of the newest versions. */
  public List<Criterion> criteria() {
    return em.createQuery(
            "select c from Criterion c join fetch c.template t where " + NEWEST, Criterion.class)
        .getResultList();
  }

  public void add(Template template) {
    em.persist(template);
    em.flush();
  }

  public void add(Criterion criterion) {
    em.persist(criterion);
  }

  void flush() {
    em.flush();
  }
}
