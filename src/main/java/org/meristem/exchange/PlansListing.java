package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.meristem.talent.plan.PlanLine;
import org.meristem.talent.plan.PlanReading;
import org.meristem.talent.plan.PlanState;
import org.meristem.workbook.ColumnTypes;

/**
 * Where the development plans of a {@code year} stand: all, those in a {@code state} or, where
 * {@code missing} is true, researchers without one.
 */
@ApplicationScoped
class PlansListing extends Listing<PlanLine> {
  @Inject private PlanReading plans;

  @Override
  String name() {
    return "plans";
  }

  @Override
  String title() {
    return "talent.plans.title";
  }

  @Override
  Fields<PlanLine> fields(Locale locale) {
    return new Fields<PlanLine>("talent.column.")
        .text("researcherNumber", 40, PlanLine::number)
        .text("name", 200, PlanLine::name)
        .text("latinName", 200, PlanLine::latinName)
        .number("year", ColumnTypes.whole(1900, 9999), PlanLine::year)
        .choice("state", PlanState.class, PlanLine::state)
        .number("agreed", ColumnTypes.whole(0, 1000), PlanLine::versions);
  }

  @Override
  List<PlanLine> rows(UnaryOperator<String> asked) {
    var state = Canonical.choice(PlanState.class, asked.apply("state"));
    var year = Integer.parseInt(String.valueOf(asked.apply("year")));
    return plans.all(year, state, Boolean.parseBoolean(asked.apply("missing")));
  }
}
