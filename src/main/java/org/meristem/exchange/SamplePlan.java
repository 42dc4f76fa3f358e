package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.meristem.curriculum.Catalogue;
import org.meristem.curriculum.CourseArea;
import org.meristem.curriculum.outcome.Contribution;
import org.meristem.curriculum.outcome.OutcomeKeeping;
import org.meristem.curriculum.plan.PlanKeeping;
import org.meristem.curriculum.plan.Requirement;
import org.meristem.curriculum.plan.RequirementKind;
import org.meristem.platform.BilingualText;

/** The training plan of the doctorate's students of 2026 with its outcomes, as an example. */
@ApplicationScoped
public class SamplePlan {
  private static final String PROGRAMME = "NSE-PHD";
  private static final int YEAR = 2026;
  private static final BilingualText NONE = new BilingualText(null, null);

  private static final Map<String, Integer> CREDITS =
      Map.of("AI", 5, "FACILITY", 3, "ETHICS", 1, "WRITING", 2);

  /** What an outcome of the programme says, and the courses whose first outcome serves it. */
  private record Sample(String code, String en, String zh, Map<String, String> courses) {}

  private static final List<Sample> OUTCOMES =
      List.of(
          new Sample(
              "PO1",
              "Plans and carries out independent research in nanoscience",
              "独立规划并开展纳米科学研究",
              Map.of("NSE-5201", "I", "NSE-5202", "P")),
          new Sample(
              "PO2",
              "Chooses and uses artificial intelligence on experimental data",
              "针对实验数据选择并运用人工智能",
              Map.of("NSE-5101", "I", "NSE-5102", "PA", "NSE-5103", "P")),
          new Sample(
              "PO3", "Works safely at large facilities", "在大科学装置上安全工作", Map.of("NSE-5203", "IP")),
          new Sample(
              "PO4",
              "Weighs the ethical consequences of a technology",
              "权衡技术的伦理后果",
              Map.of("NSE-5401", "IA", "NSE-5402", "P")),
          new Sample(
              "PO5",
              "Writes and speaks to colleagues and to the public",
              "面向同行与公众写作和表达",
              Map.of("NSE-5501", "IPA", "NSE-5502", "PA")));

  @Inject private PlanKeeping plans;
  @Inject private OutcomeKeeping outcomes;
  @Inject private Catalogue catalogue;

  /** Kept in the name of whoever is current. */
  void load() {
    plans.rollOver(PROGRAMME, YEAR);
    add(new Requirement(RequirementKind.TOTAL, NONE, null, BigDecimal.valueOf(14), List.of()));
    for (var area : catalogue.areas()) {
      addCredits(area);
    }
    add(new Requirement(RequirementKind.COURSE, NONE, null, null, List.of("NSE-5401")));
    add(
        new Requirement(
            RequirementKind.FACILITY_HOURS, NONE, null, BigDecimal.valueOf(80), List.of()));
    add(
        new Requirement(
            RequirementKind.MILESTONE,
            new BilingualText("Thesis proposal", "开题"),
            null,
            null,
            List.of()));
    plans.publish(PROGRAMME, YEAR);
    OUTCOMES.forEach(this::keep);
  }

  private void addCredits(CourseArea area) {
    var credits = CREDITS.get(area.code());
    if (credits != null) {
      add(
          new Requirement(
              RequirementKind.AREA, NONE, area, BigDecimal.valueOf(credits), List.of()));
    }
  }

  private void add(Requirement requirement) {
    plans.add(PROGRAMME, YEAR, requirement);
  }

  private void keep(Sample sample) {
    outcomes.keep(PROGRAMME, sample.code(), null, new BilingualText(sample.en(), sample.zh()));
    for (var course : outcomes.map(plans.plan(PROGRAMME, YEAR)).courses()) {
      var code = course.course().code();
      var letters = sample.courses().get(code);
      if (letters != null) {
        var first = course.text().outcomes().get(0).id();
        outcomes.link(PROGRAMME, sample.code(), code, first, Contribution.of(letters));
      }
    }
  }
}
