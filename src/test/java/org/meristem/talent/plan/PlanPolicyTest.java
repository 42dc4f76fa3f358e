package org.meristem.talent.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.meristem.identity.Role;
import org.meristem.identity.SignedIn;

class PlanPolicyTest {
  private final PlanPolicy policy = new PlanPolicy();
  private final SignedIn self = user("wang", Role.RESEARCHER);
  private final SignedIn mentor = user("chen", Role.FACULTY);
  private final SignedIn director = user("zhou", Role.DIRECTOR);
  private final SignedIn administrator = user("mei", Role.ADMINISTRATOR);
  private final SignedIn other = user("li", Role.RESEARCHER);

  @Test
  void aDraftIsItsWritersAlone() {
    reaches(PlanCast.plan(), PlanReach.NONE, PlanReach.NONE);
  }

  @Test
  void whatWaitsForTheMentorIsReadByTheMentorToo() {
    reaches(PlanCast.handed(), PlanReach.WHOLE, PlanReach.NONE);
  }

  @Test
  void whatIsAgreedIsReadByDirectorsAndAdministratorsToo() {
    reaches(PlanCast.agreed(), PlanReach.WHOLE, PlanReach.AGREED);
  }

  @Test
  void whileAnAgreedPlanIsWrittenAnewTheOthersReadTheVersionThatHolds() {
    var plan = PlanCast.agreed();
    plan.reopen("why");
    reaches(plan, PlanReach.AGREED, PlanReach.AGREED);
    plan.hand();
    reaches(plan, PlanReach.WHOLE, PlanReach.AGREED);
  }

  private void reaches(DevelopmentPlan plan, PlanReach mentors, PlanReach directors) {
    plan.researcher().person().signsInAs("wang");
    assertThat(policy.reach(self, plan, false)).isEqualTo(PlanReach.WHOLE);
    assertThat(policy.reach(mentor, plan, true)).isEqualTo(mentors);
    assertThat(policy.reach(director, plan, false)).isEqualTo(directors);
    assertThat(policy.reach(administrator, plan, false)).isEqualTo(directors);
    assertThat(policy.reach(mentor, plan, false)).as("mentors no more").isEqualTo(PlanReach.NONE);
    assertThat(policy.reach(other, plan, false)).isEqualTo(PlanReach.NONE);
    assertThat(policy.mayWrite(self, plan)).isTrue();
    for (var user : Set.of(mentor, director, administrator, other)) {
      assertThat(policy.mayWrite(user, plan)).isFalse();
    }
    assertThat(policy.mayJudge(mentor, plan, true)).isTrue();
    assertThat(policy.mayJudge(director, plan, false)).isFalse();
    assertThat(policy.mayJudge(self, plan, true)).as("nobody judges their own").isFalse();
  }

  @Test
  void whereAPlanStandsIsKnownToItsResearcherMentorsDirectorsAndAdministrators() {
    var researcher = PlanCast.plan().researcher();
    researcher.person().signsInAs("wang");
    assertThat(policy.maySeeStates(self, researcher, false)).isTrue();
    assertThat(policy.maySeeStates(mentor, researcher, true)).isTrue();
    assertThat(policy.maySeeStates(director, researcher, false)).isTrue();
    assertThat(policy.maySeeStates(administrator, researcher, false)).isTrue();
    assertThat(policy.maySeeStates(mentor, researcher, false)).isFalse();
    assertThat(policy.maySeeStates(other, researcher, false)).isFalse();
  }

  private static SignedIn user(String account, Role... roles) {
    return new SignedIn(account, account, Set.of(roles), Instant.EPOCH, 0);
  }
}
