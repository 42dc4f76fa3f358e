package org.meristem.talent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.meristem.people.Person;
import org.meristem.platform.SearchText;

/** The stored researchers. */
@ApplicationScoped
public class Researchers {
  private static final String WITH_PERSON = "select r from Researcher r join fetch r.person ";

  @Inject EntityManager em;

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

  public void remove(Researcher researcher) {
    em.remove(researcher);
    em.remove(researcher.person());
  }

  public void add(Person person, Researcher researcher) {
    em.persist(person);
    em.persist(researcher);
  }
}
