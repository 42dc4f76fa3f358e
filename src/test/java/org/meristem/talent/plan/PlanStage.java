package org.meristem.talent.plan;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.Role;
import org.meristem.identity.SignedIn;
import org.meristem.identity.StoredAccounts;
import org.meristem.platform.Recorded;
import org.meristem.platform.mail.OutgoingMail;
import org.meristem.platform.mail.StoredOutbox;
import org.meristem.talent.StoredResearchers;
import org.meristem.talent.mentor.StoredMentors;
import org.meristem.testing.Told;

/** The use cases of development plans over one database, and somebody who acts. */
final class PlanStage {
  private final EntityManager em;
  private final CurrentUser user = new CurrentUser();
  private final Told<Recorded> told = new Told<>();
  private final DevelopmentPlans plans = new DevelopmentPlans();
  private final Competencies competencies = new Competencies();
  private final PlanDesk desk = new PlanDesk();
  private final PlanMail mail = new PlanMail();

  PlanStage(EntityManager em, Clock clock) {
    this.em = em;
    plans.em = em;
    competencies.em = em;
    desk.mentors = StoredMentors.of(em);
    desk.currentUser = user;
    desk.clock = clock;
    desk.recorded = told;
    mail.outbox = StoredOutbox.of(em, clock);
    mail.accounts = StoredAccounts.of(em);
  }

  /** Somebody acts; the account {@code director} is a director's. */
  void become(String account) {
    var roles = Set.of(account.equals("director") ? Role.DIRECTOR : Role.RESEARCHER);
    user.become(new SignedIn(account, account, roles, desk.now(), 0), "local");
  }

  PlanWriting writing() {
    var writing = new PlanWriting();
    writing.plans = plans;
    writing.researchers = StoredResearchers.of(em);
    writing.competencies = competencies;
    writing.desk = desk;
    writing.mail = mail;
    writing.policy = new PlanPolicy();
    writing.currentUser = user;
    return writing;
  }

  PlanMentoring mentoring() {
    var mentoring = new PlanMentoring();
    mentoring.plans = plans;
    mentoring.desk = desk;
    mentoring.mail = mail;
    mentoring.policy = new PlanPolicy();
    mentoring.currentUser = user;
    return mentoring;
  }

  PlanNotes notes() {
    var notes = new PlanNotes();
    notes.plans = plans;
    notes.desk = desk;
    notes.policy = new PlanPolicy();
    notes.currentUser = user;
    return notes;
  }

  PlanReading reading() {
    var reading = new PlanReading();
    reading.plans = plans;
    reading.researchers = StoredResearchers.of(em);
    reading.desk = desk;
    reading.policy = new PlanPolicy();
    reading.currentUser = user;
    return reading;
  }

  DevelopmentPlan plan(long id) {
    return plans.find(id).orElseThrow();
  }

  void flush() {
    em.flush();
  }

  List<Recorded> told() {
    return told.all();
  }

  /** What was put into the outbox about a plan, in that order. */
  List<OutgoingMail> mail(long plan) {
    return em.createQuery(
            "select m from OutgoingMail m where m.key like :key order by m.id", OutgoingMail.class)
        .setParameter("key", "plan/" + plan + "/%")
        .getResultList();
  }
}
