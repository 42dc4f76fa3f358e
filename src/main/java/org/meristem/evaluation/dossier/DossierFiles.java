package org.meristem.evaluation.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.meristem.evaluation.Candidate;

/** The stored files of dossiers. */
@ApplicationScoped
public class DossierFiles {
  @Inject EntityManager em;

  List<DossierFile> of(Candidate candidate) {
    return em.createQuery(
            "select f from DossierFile f where f.candidate = :candidate order by f.id",
            DossierFile.class)
        .setParameter("candidate", candidate)
        .getResultList();
  }

  Optional<DossierFile> find(long id) {
    return Optional.ofNullable(em.find(DossierFile.class, id));
  }

  void add(DossierFile file) {
    em.persist(file);
    em.flush();
  }

  void remove(DossierFile file) {
    em.remove(file);
  }
}
