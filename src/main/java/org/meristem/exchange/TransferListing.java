package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.meristem.talent.AchievementKind;
import org.meristem.talent.overview.OverviewReading;
import org.meristem.talent.overview.Transfer;

/** The transfer achievements behind a figure: of a {@code kind}, from an {@code origin}. */
@ApplicationScoped
class TransferListing extends Listing<Transfer> {
  @Inject private OverviewReading overview;

  @Override
  String name() {
    return "transfer";
  }

  @Override
  String title() {
    return "talent.transfer.title";
  }

  @Override
  Fields<Transfer> fields(Locale locale) {
    return new Fields<Transfer>("talent.column.")
        .text("researcherNumber", 40, Transfer::number)
        .text("name", 200, Transfer::name)
        .choice("kind", AchievementKind.class, Transfer::kind)
        .text("titleEn", 400, one -> one.title().en())
        .text("titleZh", 400, one -> one.title().zh())
        .day("achieved", Transfer::achieved)
        .text("origins", 1200, Transfer::grewFrom);
  }

  @Override
  List<Transfer> rows(UnaryOperator<String> asked) {
    var kind = Canonical.choice(AchievementKind.class, asked.apply("kind"));
    return overview.transfers(kind, asked.apply("origin")).listed();
  }
}
