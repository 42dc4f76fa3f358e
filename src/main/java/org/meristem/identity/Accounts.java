package org.meristem.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The stored accounts. */
@ApplicationScoped
public class Accounts {
  @Inject EntityManager em;

  public Optional<Account> findByName(String name) {
    return em.createQuery(
            "select a from Account a left join fetch a.roles where a.name = :name", Account.class)
        .setParameter("name", Account.nameOf(name))
        .getResultStream()
        .findFirst();
  }

  public boolean isEmpty() {
    return em.createQuery("select count(a) from Account a", Long.class).getSingleResult() == 0;
  }

  /** The names of the active accounts that have a role. */
  public Set<String> namesWith(Role role) {
    return em.createQuery(
            "select a.name from Account a join a.roles r where r = :role and a.active = true",
            String.class)
        .setParameter("role", role)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  public void add(Account account) {
    em.persist(account);
    em.flush();
  }
}
