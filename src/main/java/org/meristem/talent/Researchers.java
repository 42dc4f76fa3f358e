package org.meristem.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.meristem.people.Person;
import org.meristem.platform.SearchText;

/** The stored researchers. */
@ApplicationScoped
public class Researchers {
  private static final String WITH_PERSON = "select r from Researcher r join fetch r.person ";

  @Inject EntityManager em;
  @Inject Event<ResearchersTouched> touched;

  public List<Researcher> find(String query) {
    return em.createQuery(
            WITH_PERSON + "where r.searchText like :query escape '!' order by r.number",
            Researcher.class)
        .setParameter("query", SearchText.pattern(query == null ? "" : query))
        .getResultList();
  }

  public List<Researcher> findByNumbers(Collection<String> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : em.createQuery(
                WITH_PERSON + "where lower(r.number) in :numbers order by r.number",
                Researcher.class)
            .setParameter("numbers", numbers.stream().map(SearchText::of).toList())
            .getResultList();
  }

  public Optional<Researcher> findByNumber(String number) {
    return findByNumbers(List.of(number)).stream().findFirst();
  }

  /** The researcher behind an account, as {@code CurrentUser} names it. */
  public Optional<Researcher> findByAccount(String account) {
    return em.createQuery(WITH_PERSON + "where r.person.account = :account", Researcher.class)
        .setParameter("account", account)
        .getResultStream()
        .findFirst();
  }

  public Optional<Researcher> findByPerson(Person person) {
    return em.createQuery(WITH_PERSON + "where r.person = :person", Researcher.class)
        .setParameter("person", person)
        .getResultStream()
        .findFirst();
  }

  /** To be called before what is known of a researcher is changed. */
  public void touch() {
    touched.fire(new ResearchersTouched());
  }

  /** Those of these persons who are researchers. */
  public List<Researcher> findByPersons(Collection<Long> persons) {
    return persons.isEmpty()
        ? List.of()
        : em.createQuery(WITH_PERSON + "where r.person.id in :persons", Researcher.class)
            .setParameter("persons", persons)
            .getResultList();
  }

  /** The numbers of all researchers. */
  public List<String> numbers() {
    return em.createQuery("select r.number from Researcher r", String.class).getResultList();
  }

  public void remove(Researcher researcher) {
    touch();
    em.remove(researcher);
    em.remove(researcher.person());
  }

  public void add(Person person, Researcher researcher) {
    touch();
    em.persist(person);
    em.persist(researcher);
  }
}
