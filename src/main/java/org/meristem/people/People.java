package org.meristem.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.meristem.platform.Causes;
import org.meristem.platform.RuleViolation;
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

  /** The names of all who have an account, by account. */
  public Map<String, String> namesByAccount() {
    return names("account");
  }

  /** The names of those who have a mail address, by address in lower case. */
  public Map<String, String> namesByEmail() {
    return names("email");
  }

  private Map<String, String> names(String field) {
    return em.createQuery(
            "select lower(p.%1$s), p.name from Person p where p.%1$s is not null".formatted(field),
            Object[].class)
        .getResultStream()
        .collect(
            Collectors.toMap(row -> (String) row[0], row -> (String) row[1], (one, two) -> one));
  }

  public Optional<Person> findByStaffNumber(String staffNumber) {
    return findByStaffNumbers(List.of(staffNumber)).stream().findFirst();
  }

  public List<Person> findByStaffNumbers(Collection<String> staffNumbers) {
    return staffNumbers.isEmpty()
        ? List.of()
        : em.createQuery("select p from Person p where p.staffNumberKey in :numbers", Person.class)
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
            "select p.staffNumberKey from Person p where p.staffNumberKey is not null",
            String.class)
        .getResultStream()
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

  /**
   * Brings what was changed to the database now.
   *
   * @throws RuleViolation {@code people.identifier.taken} where somebody else was given the same
   *     account, ORCID iD or staff number at the same moment
   */
  public void flush() {
    try {
      em.flush();
    } catch (PersistenceException e) {
      throw Causes.isIntegrityViolation(e) ? new RuleViolation("people.identifier.taken") : e;
    }
  }

  public void remove(Person person) {
    em.remove(person);
  }

  public void add(Person person) {
    em.persist(person);
  }
}
