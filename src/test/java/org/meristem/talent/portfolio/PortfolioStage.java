package org.meristem.talent.portfolio;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.Role;
import org.meristem.identity.SignedIn;
import org.meristem.identity.StoredAccounts;
import org.meristem.people.StoredPeople;
import org.meristem.platform.Recorded;
import org.meristem.platform.mail.OutgoingMail;
import org.meristem.platform.mail.StoredOutbox;
import org.meristem.talent.StoredResearchers;
import org.meristem.talent.mentor.StoredMentors;
import org.meristem.testing.Told;

/** The use cases of portfolios over one database, and somebody who acts. */
final class PortfolioStage {
  final Artefacts artefacts = new Artefacts();
  private final EntityManager em;
  private final CurrentUser user = new CurrentUser();
  private final Told<Recorded> told = new Told<>();
  private final PortfolioDesk desk = new PortfolioDesk();
  private final PortfolioPolicy policy = new PortfolioPolicy();
  private final PortfolioMail mail = new PortfolioMail();

  PortfolioStage(EntityManager em, Clock clock) {
    this.em = em;
    artefacts.em = em;
    desk.people = StoredPeople.of(em);
    desk.currentUser = user;
    desk.clock = clock;
    desk.recorded = told;
    policy.currentUser = user;
    policy.mentors = StoredMentors.of(em);
    policy.clock = clock;
    mail.outbox = StoredOutbox.of(em, clock);
    mail.accounts = StoredAccounts.of(em);
  }

  void become(String account, Role role) {
    user.become(new SignedIn(account, account, Set.of(role), desk.now(), 0), "local");
  }

  ArtefactWriting writing() {
    var writing = new ArtefactWriting();
    writing.artefacts = artefacts;
    writing.desk = desk;
    writing.policy = policy;
    return writing;
  }

  ArtefactReviewing reviewing() {
    var reviewing = new ArtefactReviewing();
    reviewing.artefacts = artefacts;
    reviewing.people = desk.people;
    reviewing.desk = desk;
    reviewing.policy = policy;
    reviewing.mail = mail;
    return reviewing;
  }

  PortfolioReading reading() {
    var reading = new PortfolioReading();
    reading.artefacts = artefacts;
    reading.researchers = StoredResearchers.of(em);
    reading.desk = desk;
    reading.policy = policy;
    return reading;
  }

  Artefact artefact(long id) {
    em.flush();
    em.clear();
    return artefacts.find(id).orElseThrow();
  }

  List<String> told() {
    return told.all().stream()
        .map(one -> one.action().replace("talent.action.artefact", ""))
        .toList();
  }

  List<Recorded> trail() {
    return told.all();
  }

  List<OutgoingMail> mail() {
    return em.createQuery(
            "select m from OutgoingMail m where m.key like 'artefact/%' order by m.id",
            OutgoingMail.class)
        .getResultList();
  }
}
