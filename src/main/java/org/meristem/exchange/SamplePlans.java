package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.meristem.identity.Accounts;
import org.meristem.identity.CurrentUser;
import org.meristem.identity.SignedIn;
import org.meristem.talent.mentor.MentorNaming;
import org.meristem.talent.plan.CompetencyLine;
import org.meristem.talent.plan.Goal;
import org.meristem.talent.plan.PlanReading;
import org.meristem.talent.plan.PlanText;
import org.meristem.talent.plan.PlanWriting;

/** Mentors of the demonstration, and a development plan that waits for one of them. */
@ApplicationScoped
public class SamplePlans {
  @Inject private MentorNaming naming;
  @Inject private PlanReading reading;
  @Inject private PlanWriting writing;
  @Inject private Accounts accounts;
  @Inject private CurrentUser currentUser;
  @Inject private Clock clock;

  void load() {
    var year = LocalDate.now(clock).getYear();
    currentUser.become(SignedIn.SYSTEM, "local");
    naming.name("R0001", "T0002", LocalDate.of(year, 1, 1), null, true);
    naming.name("R0002", "T0010", LocalDate.of(year, 1, 1), null, true);
    var wang = accounts.findByName("researcher").orElseThrow().signIn(Instant.now());
    currentUser.become(wang, "local");
    var id = writing.begin(year);
    var plan = reading.view(id).plan();
    var lines = plan.text().lines().stream().map(SamplePlans::assessed).toList();
    writing.keep(id, plan.version(), new PlanText(lines, goals(year)));
    writing.hand(id);
    currentUser.become(SignedIn.SYSTEM, "local");
  }

  /** Stronger in the laboratory than around it, and one step up in most. */
  private static CompetencyLine assessed(CompetencyLine line) {
    var now = line.code().startsWith("N") || line.code().startsWith("A") ? 3 : 2;
    var wanted = line.code().endsWith("3") ? now + 1 : now;
    return line.assessed(now, wanted, null);
  }

  private static List<Goal> goals(int year) {
    return List.of(
        new Goal("把喷墨量子点滤光片从样品做到中试线", "中试线连续运行 200 小时，良率不低于 90 %", LocalDate.of(year, 12, 15)),
        new Goal(
            "Lead the round-robin test of the nozzle-wear standard",
            "Five laboratories have reported; the draft is with the committee",
            LocalDate.of(year, 9, 30)),
        new Goal(
            "Guide a master's student through a first stay at the synchrotron",
            "The stay is assessed and its hours are confirmed",
            LocalDate.of(year, 11, 30)));
  }
}
