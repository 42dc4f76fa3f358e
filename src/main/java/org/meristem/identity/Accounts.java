package org.meristem.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** The stored accounts. */
@ApplicationScoped
public class Accounts {
  @Inject EntityManager em;

  public Optional<Account> findByName(String name) {
    return em.createQuery("select a from Account a where a.name = :name", Account.class)
        .setParameter("name", Account.nameOf(name))
        .getResultStream()
        .findFirst();
  }

  public boolean isEmpty() {
    return em.createQuery("select count(a) from Account a", Long.class).getSingleResult() == 0;
  }

  public void add(Account account) {
    em.persist(account);
    em.flush();
  }
}
