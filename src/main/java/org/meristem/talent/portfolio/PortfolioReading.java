package org.meristem.talent.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.meristem.people.Person;
import org.meristem.people.PersonArtefacts;
import org.meristem.people.PersonArtefacts.Asked;
import org.meristem.platform.NotFound;
import org.meristem.platform.NotPermitted;
import org.meristem.talent.Researcher;
import org.meristem.talent.Researchers;

/** Portfolios for those who may read them. */
@ApplicationScoped
public class PortfolioReading {
  @Inject Artefacts artefacts;
  @Inject Researchers researchers;
  @Inject PortfolioDesk desk;
  @Inject PortfolioPolicy policy;
  @Inject @Any Instance<PersonArtefacts> asking;

  /**
   * The caller's own.
   *
   * @throws NotPermitted where the caller is neither researcher nor student
   */
  @Transactional
  public Portfolio own() {
    NotPermitted.unless(policy.mayHaveOne());
    var self = desk.self();
    return portfolio(self, researchers.findByPerson(self), artefacts.of(self));
  }

  /**
   * A researcher's.
   *
   * @throws NotFound where nobody has the number; to whoever may not read all it is forbidden
   * @throws NotPermitted where nothing of it is for the caller
   */
  @Transactional
  public Portfolio of(String number) {
    var researcher =
        researchers
            .findByNumber(number)
            .orElseThrow(NotPermitted.orNotFound(policy.mayReadEverybodys()));
    var owner = researcher.person();
    var all = policy.mayReadAll(owner);
    var items =
        artefacts.of(owner).stream().filter(one -> all || policy.isAskedAbout(one)).toList();
    NotPermitted.unless(all || !items.isEmpty());
    return portfolio(owner, Optional.of(researcher), items);
  }

  private Portfolio portfolio(Person owner, Optional<Researcher> researcher, List<Artefact> items) {
    items.forEach(Artefact::remarks);
    return new Portfolio(
        owner,
        researcher.map(Researcher::number).orElse(null),
        policy.isOwn(owner),
        items,
        policy.mayReadAll(owner) ? asked(owner) : List.of());
  }

  private List<Asked> asked(Person owner) {
    return asking.stream().flatMap(one -> one.of(owner).stream()).toList();
  }

  /**
   * @throws NotFound where there is no such artefact
   * @throws NotPermitted where it is not for the caller
   */
  @Transactional
  public Artefact artefact(long id) {
    var found = artefacts.find(id).orElseThrow(NotPermitted.orNotFound(policy.mayReadEverybodys()));
    NotPermitted.unless(policy.mayRead(found));
    found.files().size();
    return found;
  }

  /** Under which number the owner of an artefact is a researcher; null where they are none. */
  @Transactional
  public String number(Artefact artefact) {
    return researchers.findByPerson(artefact.person()).map(Researcher::number).orElse(null);
  }

  /** Whether the caller may read all that the owner of an artefact has made. */
  @Transactional
  public boolean mayReadAll(Artefact artefact) {
    return policy.mayReadAll(artefact.person());
  }

  /**
   * @throws NotFound where there is no such file, or none that the caller may read: that there is
   *     one is not told either
   * @throws IllegalStateException where it is not what was handed in
   */
  @Transactional
  public ArtefactFile file(long id) {
    var file =
        artefacts
            .findFile(id)
            .filter(one -> policy.mayRead(one.artefact()))
            .orElseThrow(NotFound::new);
    file.requireIntact();
    return file;
  }
}
