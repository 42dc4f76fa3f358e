package org.meristem.talent.portfolio;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.Role;
import org.meristem.people.Person;
import org.meristem.talent.mentor.Mentors;

/**
 * Who reads what of a portfolio: its owner, whoever mentors them today, directors and
 * administrators all of it; whoever is or was asked about an artefact that one. Only the owner
 * writes. The same for page, API and files.
 */
@ApplicationScoped
public class PortfolioPolicy {
  @Inject CurrentUser currentUser;
  @Inject Mentors mentors;
  @Inject Clock clock;

  /** Whether the caller has a portfolio to write in. */
  public boolean mayHaveOne() {
    return currentUser.has(Role.RESEARCHER) || currentUser.has(Role.STUDENT);
  }

  public boolean isOwn(Person owner) {
    return currentUser.get().account().equals(owner.account());
  }

  /** Whether the caller reads all that somebody has made. */
  public boolean mayReadAll(Person owner) {
    return isOwn(owner)
        || mayReadEverybodys()
        || mentors.by(currentUser.get().account(), LocalDate.now(clock)).stream()
            .anyMatch(one -> one.researcher().person().id().equals(owner.id()));
  }

  /** Whether the caller reads all that anybody has made. */
  public boolean mayReadEverybodys() {
    return currentUser.has(Role.DIRECTOR) || currentUser.has(Role.ADMINISTRATOR);
  }

  public boolean mayRead(Artefact artefact) {
    return isAskedAbout(artefact) || mayReadAll(artefact.person());
  }

  /** Whether the caller is, or was, asked about an artefact. */
  public boolean isAskedAbout(Artefact artefact) {
    return artefact.remarks().stream()
        .anyMatch(one -> currentUser.get().account().equals(one.reviewer().account()));
  }
}
