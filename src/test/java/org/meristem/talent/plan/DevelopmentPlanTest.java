package org.meristem.talent.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.meristem.talent.plan.PlanCast.NOW;
import static org.meristem.talent.plan.PlanCast.YEAR;
import static org.meristem.talent.plan.PlanCast.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DevelopmentPlanTest {
  private static final Map<String, Consumer<DevelopmentPlan>> ACTS =
      Map.of(
          "write", plan -> plan.write(PlanCast.complete(4), NOW),
          "hand", DevelopmentPlan::hand,
          "return", plan -> plan.giveBack("why"),
          "agree", plan -> plan.agree(PlanCast.mentor(), NOW),
          "reopen", plan -> plan.reopen("why"),
          "review", plan -> plan.review(PlanCast.mentor(), "a good year", NOW));

  @Test
  void eachStateAllowsItsActsAndRefusesAllOthers() {
    allows(PlanCast::plan, "write");
    allows(DevelopmentPlanTest::complete, "write", "hand");
    allows(PlanCast::handed, "return", "agree");
    allows(PlanCast::agreed, "reopen", "review");
    allows(DevelopmentPlanTest::reviewed);
  }

  private static void allows(Supplier<DevelopmentPlan> made, String... acts) {
    ACTS.forEach(
        (name, act) -> {
          if (!Set.of(acts).contains(name)) {
            var plan = made.get();
            var before = plan.state();
            var incomplete = name.equals("hand") && before == PlanState.DRAFT;
            refused(
                incomplete ? "talent.plan.levels" : "talent.plan.state", () -> act.accept(plan));
            assertThat(plan.state()).as(name).isEqualTo(before);
          } else {
            act.accept(made.get());
          }
        });
  }

  @Test
  void thePathGoesFromDraftOverMentorToAgreedAndReviewed() {
    var plan = PlanCast.handed();
    assertThat(plan.state()).isEqualTo(PlanState.WITH_MENTOR);
    plan.giveBack("  More on safety. ");
    assertThat(plan.state()).isEqualTo(PlanState.DRAFT);
    assertThat(plan.returnedWords()).isEqualTo("More on safety.");
    plan.hand();
    assertThat(plan.returnedWords()).isNull();
    plan.agree(PlanCast.mentor(), NOW);
    assertThat(plan.state()).isEqualTo(PlanState.AGREED);
    plan.review(PlanCast.mentor(), "A good year.", NOW);
    assertThat(plan.state()).isEqualTo(PlanState.REVIEWED);
    assertThat(plan.reviewedBy()).isEqualTo("陈浩");
    assertThat(plan.reviewWords()).isEqualTo("A good year.");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 6, 7})
  void fewerThanThreeOrMoreThanFiveGoalsAreNotHandedOver(int goals) {
    var plan = PlanCast.plan();
    plan.write(PlanCast.complete(goals), NOW);
    refused("talent.plan.goals", plan::hand);
    assertThat(plan.text().goals()).as("the draft is kept all the same").hasSize(goals);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5})
  void threeToFiveGoalsAre(int goals) {
    var plan = PlanCast.plan();
    plan.write(PlanCast.complete(goals), NOW);
    plan.hand();
    assertThat(plan.state()).isEqualTo(PlanState.WITH_MENTOR);
  }

  @Test
  void aGoalWantsWordsMeasureAndADayInTheYear() {
    var day = LocalDate.of(YEAR, 12, 31);
    withThirdGoal("talent.plan.goal", new Goal(null, "measure", day));
    withThirdGoal("talent.plan.goal", new Goal("what", "  ", day));
    withThirdGoal("talent.plan.goal", new Goal("what", "measure", null));
    withThirdGoal("talent.plan.due", new Goal("what", "measure", day.plusDays(1)));
    withThirdGoal("talent.plan.due", new Goal("what", "measure", day.minusYears(1)));
    withThirdGoal("talent.plan.goals", new Goal(" ", null, null));
  }

  private static void withThirdGoal(String key, Goal goal) {
    var goals = new ArrayList<>(PlanCast.complete(2).goals());
    goals.add(goal);
    var plan = PlanCast.plan();
    plan.write(new PlanText(PlanCast.complete(0).lines(), goals), NOW);
    refused(key, plan::hand);
  }

  @Test
  void eachCompetencyWantsBothLevelsFromOneToFour() {
    var plan = PlanCast.plan();
    var lines = new ArrayList<>(PlanCast.complete(3).lines());
    lines.set(1, lines.get(1).assessed(2, null, "open"));
    plan.write(new PlanText(lines, PlanCast.complete(3).goals()), NOW);
    refused("talent.plan.levels", plan::hand);
    for (var level : new int[] {0, 5}) {
      assertThatIllegalArgumentException().isThrownBy(() -> lines.get(0).assessed(level, 1, null));
    }
  }

  @Test
  void returningReopeningAndReviewingWantWords() {
    refused("talent.plan.words", () -> PlanCast.handed().giveBack(" "));
    refused("talent.plan.words", () -> PlanCast.agreed().reopen(null));
    refused("talent.plan.words", () -> PlanCast.agreed().review(PlanCast.mentor(), "", NOW));
  }

  @Test
  void anAgreedVersionKeepsEverythingWhateverComesLater() {
    var plan = PlanCast.agreed();
    var first = plan.inForce().orElseThrow();
    var digest = first.digest();
    assertThat(first.text()).isEqualTo(PlanCast.complete(3));
    assertThat(List.of(first.researcherName(), first.mentorName())).containsExactly("王敏", "陈浩");
    assertThat(digest).hasSize(64).matches("[0-9a-f]+");
    plan.reopen("The beam time was moved.");
    plan.write(PlanCast.complete(5), NOW);
    assertThat(plan.inForce()).as("holds while it is written anew").contains(first);
    plan.hand();
    plan.agree(PlanCast.mentor(), NOW.plusSeconds(60));
    assertThat(plan.versions()).extracting(AgreedPlan::number).containsExactly(1, 2);
    assertThat(first.text()).isEqualTo(PlanCast.complete(3));
    assertThat(first.digest()).isEqualTo(digest);
    assertThat(first.isUntouched()).isTrue();
    assertThat(plan.inForce().orElseThrow().text()).isEqualTo(PlanCast.complete(5));
    assertThat(plan.inForce().orElseThrow().digest()).isNotEqualTo(digest);
    assertThatIllegalStateException().isThrownBy(first::refuse);
  }

  @Test
  void aNoteIsItsWritersUntilTheMentorHasAnswered() {
    var plan = PlanCast.agreed();
    var note = new QuarterNote(plan, 1, " On the way. ", NOW);
    plan.add(note);
    note.write("Nearly there.", NOW);
    assertThat(plan.note(1).orElseThrow().words()).isEqualTo("Nearly there.");
    assertThat(plan.note(2)).isEmpty();
    refused("talent.plan.words", () -> note.write(" ", NOW));
    refused("talent.plan.words", () -> note.answer(PlanCast.mentor(), null, NOW));
    note.answer(PlanCast.mentor(), "Good.", NOW);
    refused("talent.note.answered", () -> note.write("Other words", NOW));
    assertThat(note.answeredBy()).isEqualTo("陈浩");
  }

  @Test
  void quartersBeginInJanuaryAprilJulyAndOctober() {
    assertThat(List.of(1, 2, 3, 4))
        .extracting(quarter -> QuarterNote.begins(YEAR, quarter).toString())
        .containsExactly("2027-01-01", "2027-04-01", "2027-07-01", "2027-10-01");
  }

  private static DevelopmentPlan complete() {
    var plan = PlanCast.plan();
    plan.write(PlanCast.complete(3), NOW);
    return plan;
  }

  private static DevelopmentPlan reviewed() {
    var plan = PlanCast.agreed();
    plan.review(PlanCast.mentor(), "a good year", NOW);
    return plan;
  }
}
