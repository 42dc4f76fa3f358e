package org.meristem.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.meristem.platform.SearchText;

/** The stored persons. */
@ApplicationScoped
public class People {
  @Inject EntityManager em;

  public Optional<Person> find(long id) {
    return Optional.ofNullable(em.find(Person.class, id));
  }

  /** The person behind an account, as {@code CurrentUser} names it. */
  public Optional<Person> findByAccount(String account) {
    return em.createQuery("select p from Person p where p.account = :account", Person.class)
        .setParameter("account", account)
        .getResultStream()
        .findFirst();
  }

  public Optional<Person> findByStaffNumber(String staffNumber) {
    return findByStaffNumbers(List.of(staffNumber)).stream().findFirst();
  }

  public List<Person> findByStaffNumbers(Collection<String> staffNumbers) {
    return staffNumbers.isEmpty()
        ? List.of()
        : em.createQuery(
                "select p from Person p where lower(p.staffNumber) in :numbers", Person.class)
            .setParameter("numbers", staffNumbers.stream().map(SearchText::of).toList())
            .getResultList();
  }

  public Optional<Person> findByOrcid(Orcid orcid) {
    return em.createQuery("select p from Person p where p.orcid = :orcid", Person.class)
        .setParameter("orcid", orcid.value())
        .getResultStream()
        .findFirst();
  }

  /** The numbers of all staff, made comparable. */
  public Set<String> staffNumbers() {
    return em.createQuery(
            "select p.staffNumber from Person p where p.staffNumber is not null", String.class)
        .getResultStream()
        .map(SearchText::of)
        .collect(Collectors.toSet());
  }

  public List<Person> staff() {
    return em.createQuery(
            "select p from Person p where p.staffNumber is not null order by p.staffNumber",
            Person.class)
        .getResultList();
  }

  /** The staff whom somebody may ask for something: those who can sign in, without that person. */
  public List<Person> colleagues(String account) {
    return em.createQuery(
            "select p from Person p where p.staffNumber is not null and p.account <> :account"
                + " order by p.staffNumber",
            Person.class)
        .setParameter("account", account)
        .getResultList();
  }

  /**
   * Somebody of the staff who can be asked for something, since they can sign in.
   *
   * @param staffNumber may be null
   */
  public Optional<Person> findAskable(String staffNumber) {
    return Optional.ofNullable(staffNumber)
        .flatMap(this::findByStaffNumber)
        .filter(person -> person.account() != null);
  }

  /** Persons in whose names, staff number, e-mail or group the words stand; at most so many. */
  public List<Person> search(String words, int most) {
    return em.createQuery(
            "select p from Person p where p.searchText like :words escape '!' order by p.name, p.id",
            Person.class)
        .setParameter("words", SearchText.pattern(words))
        .setMaxResults(most)
        .getResultList();
  }

  public void remove(Person person) {
    em.remove(person);
  }

  public void add(Person person) {
    em.persist(person);
  }
}
