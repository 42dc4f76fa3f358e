package org.meristem.talent.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.meristem.talent.plan.PlanCast.NOW;
import static org.meristem.talent.plan.PlanCast.YEAR;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.meristem.talent.agenda.AgendaItem;
import org.meristem.talent.agenda.Concern;

class PlanAgendaTest {
  private static final LocalDate JANUARY = LocalDate.of(YEAR, 1, 12);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String NOTE = "talent.agenda.note";

  @Test
  void aPlanWaitsForItsWriterThenForTheMentor() {
    assertThat(keys(PlanCast.plan(), JANUARY)).containsExactly("talent.agenda.planDraft");
    var handed = PlanCast.handed();
    assertThat(keys(handed, JANUARY)).containsExactly("talent.agenda.planWithMentor");
    handed.giveBack("More");
    assertThat(keys(handed, JANUARY)).containsExactly("talent.agenda.planReturned");
  }

  @Test
  void goalsAreDueUntilTheirDays() {
    var agreed = PlanCast.agreed();
    var first =
        agreed.text().goals().stream().map(Goal::due).min(LocalDate::compareTo).orElseThrow();
    assertThat(goals(agreed, first)).contains(first);
    assertThat(goals(agreed, first.plusDays(1))).doesNotContain(first);
  }

  @Test
  void theNoteOnAQuarterIsDueFromItsBeginningAndLateAfterItsEnd() {
    var agreed = PlanCast.agreed();
    var end = LocalDate.of(YEAR, 3, 31);
    assertThat(notes(agreed, end)).containsExactly(AgendaItem.due(end, end, NOTE, link(agreed), 1));
    assertThat(notes(agreed, end.plusDays(1)))
        .extracting(AgendaItem::concern)
        .containsExactly(Concern.LATE, Concern.DUE);
    agreed.add(new QuarterNote(agreed, 1, "Went well", NOW));
    assertThat(notes(agreed, end)).isEmpty();
  }

  @Test
  void aQuarterThatEndedBeforeThePlanWasAgreedNeedsNoNote() {
    var late = PlanCast.handed();
    late.agree(PlanCast.mentor(), Instant.parse(YEAR + "-04-02T08:00:00Z"));
    assertThat(notes(late, LocalDate.of(YEAR, 4, 3)))
        .extracting(item -> item.arguments().get(0))
        .containsExactly(2);
  }

  private static List<LocalDate> goals(DevelopmentPlan plan, LocalDate today) {
    return PlanAgenda.items(plan, today, ZONE).stream()
        .filter(item -> !item.key().equals(NOTE))
        .map(AgendaItem::day)
        .toList();
  }

  private static List<AgendaItem> notes(DevelopmentPlan plan, LocalDate today) {
    return PlanAgenda.items(plan, today, ZONE).stream()
        .filter(item -> item.key().equals(NOTE))
        .toList();
  }

  private static List<String> keys(DevelopmentPlan plan, LocalDate today) {
    return PlanAgenda.items(plan, today, ZONE).stream().map(AgendaItem::key).toList();
  }

  private static String link(DevelopmentPlan plan) {
    return "/talent/plan?id=" + plan.id();
  }
}
