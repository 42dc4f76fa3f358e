package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.meristem.talent.track.funding.FundingKeeping;
import org.meristem.talent.track.funding.FundingState;
import org.meristem.talent.track.funding.SeedFunding;
import org.meristem.workbook.ColumnTypes;

/** All seed funding. */
@ApplicationScoped
class FundingListing extends Listing<SeedFunding> {
  @Inject private FundingKeeping funding;

  @Override
  String name() {
    return "funding";
  }

  @Override
  String title() {
    return "talent.funding.title";
  }

  @Override
  Fields<SeedFunding> fields(Locale locale) {
    return new Fields<SeedFunding>("talent.column.")
        .text("researcherNumber", 40, one -> one.researcher().number())
        .text("name", 200, one -> one.researcher().person().name())
        .number(
            "amount",
            ColumnTypes.decimal(Integer.MAX_VALUE),
            one -> Canonical.plain(one.text().amount()))
        .text("currency", 3, one -> one.text().currency())
        .text("purpose", 1000, one -> one.text().purpose())
        .text("source", 200, one -> one.text().source())
        .day("from", one -> one.text().from())
        .day("to", one -> one.text().to())
        .choice("state", FundingState.class, one -> one.text().state())
        .day("reportDue", one -> one.text().reportDue());
  }

  @Override
  List<SeedFunding> rows(UnaryOperator<String> asked) {
    return funding.all();
  }
}
