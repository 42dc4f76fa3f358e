package org.meristem.talent.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.meristem.talent.Researcher;
import org.meristem.talent.agenda.AgendaItem;
import org.meristem.talent.agenda.AgendaSource;
import org.meristem.talent.agenda.Concern;

/** What somebody's development plan of the year waits for, and the goals in it. */
@ApplicationScoped
public class PlanAgenda implements AgendaSource {
  private static final String PLANS = "/talent/plans";

  @Inject DevelopmentPlans plans;
  @Inject PlanDesk desk;

  @Override
  public List<AgendaItem> of(Researcher researcher, LocalDate today) {
    var items = new ArrayList<AgendaItem>();
    if (desk.mentors(researcher).isEmpty()) {
      items.add(AgendaItem.of(Concern.MISSING, "talent.agenda.noMentor", "/talent/mentors"));
    }
    var year = String.valueOf(today.getYear());
    var lines =
        plans.lines(List.of(researcher.id())).stream()
            .filter(line -> line.year() >= today.getYear())
            .toList();
    if (lines.stream().noneMatch(line -> line.year() == today.getYear())) {
      items.add(AgendaItem.of(Concern.DUE, "talent.agenda.noPlan", PLANS, year));
    }
    lines.stream()
        .flatMap(line -> plans.find(line.id()).stream())
        .forEach(plan -> items.addAll(items(plan, today, desk.zone())));
    return List.copyOf(items);
  }

  static List<AgendaItem> items(DevelopmentPlan plan, LocalDate today, ZoneId zone) {
    var link = "/talent/plan?id=" + plan.id();
    var year = String.valueOf(plan.year());
    return switch (plan.state()) {
      case DRAFT -> List.of(AgendaItem.of(Concern.DUE, draft(plan), link, year));
      case WITH_MENTOR ->
          List.of(AgendaItem.of(Concern.NEXT, "talent.agenda.planWithMentor", link, year));
      case AGREED ->
          Stream.concat(goals(plan, link, today), notes(plan, link, today, zone)).toList();
      case REVIEWED -> List.of();
    };
  }

  private static String draft(DevelopmentPlan plan) {
    return plan.returnedWords() == null ? "talent.agenda.planDraft" : "talent.agenda.planReturned";
  }

  /** Goals until their day: nobody says of a single goal that it is reached. */
  private static Stream<AgendaItem> goals(DevelopmentPlan plan, String link, LocalDate today) {
    return plan.text().goals().stream()
        .filter(goal -> goal.due() != null && !goal.due().isBefore(today))
        .map(goal -> AgendaItem.due(goal.due(), today, "talent.agenda.goal", link, goal.what()));
  }

  /** The note on a quarter is due on its last day, unless the plan was agreed after that. */
  private static Stream<AgendaItem> notes(
      DevelopmentPlan plan, String link, LocalDate today, ZoneId zone) {
    var agreed = plan.versions().get(0).agreedAt().atZone(zone).toLocalDate();
    return IntStream.rangeClosed(1, QuarterNote.QUARTERS)
        .filter(quarter -> plan.note(quarter).isEmpty())
        .filter(quarter -> !QuarterNote.begins(plan.year(), quarter).isAfter(today))
        .filter(quarter -> agreed.isBefore(QuarterNote.begins(plan.year(), quarter + 1)))
        .mapToObj(
            quarter ->
                AgendaItem.due(
                    QuarterNote.begins(plan.year(), quarter + 1).minusDays(1),
                    today,
                    "talent.agenda.note",
                    link,
                    quarter));
  }
}
