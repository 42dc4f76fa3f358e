package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.meristem.talent.eligibility.Leaving;
import org.meristem.talent.eligibility.Standing;
import org.meristem.talent.eligibility.WindowReading;

/** Who leaves which window within twelve months, of all rules or of {@code rule}. */
@ApplicationScoped
class WindowsListing extends Listing<Leaving> {
  @Inject private WindowReading windows;

  @Override
  String name() {
    return "windows";
  }

  @Override
  String title() {
    return "talent.windows.title";
  }

  @Override
  Fields<Leaving> fields(Locale locale) {
    return new Fields<Leaving>("talent.windows.column.")
        .text("number", 40, Leaving::number)
        .text("name", 200, Leaving::name)
        .text("rule", 40, Leaving::rule)
        .text("ruleName", 200, one -> one.ruleName().in(locale))
        .text("lastCall", 40, one -> one.call().name())
        .day("closes", one -> one.call().closes())
        .choice("standing", Standing.class, Leaving::standing);
  }

  @Override
  List<Leaving> rows(UnaryOperator<String> asked) {
    return windows.leaving(asked.apply("rule"));
  }
}
