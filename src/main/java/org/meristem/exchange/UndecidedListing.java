package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.meristem.platform.Texts;
import org.meristem.talent.eligibility.Undecided;
import org.meristem.talent.eligibility.WindowReading;

/** Who cannot be judged by any rule, or by {@code rule}, and what is not known of them. */
@ApplicationScoped
class UndecidedListing extends Listing<Undecided> {
  @Inject private WindowReading windows;

  @Override
  String name() {
    return "undecided";
  }

  @Override
  String title() {
    return "talent.windows.undecided.title";
  }

  @Override
  Fields<Undecided> fields(Locale locale) {
    return new Fields<Undecided>("talent.windows.column.")
        .text("number", 40, Undecided::number)
        .text("name", 200, Undecided::name)
        .text("rule", 40, Undecided::rule)
        .text("ruleName", 200, one -> one.ruleName().in(locale))
        .text("missing", 200, one -> missing(one, locale));
  }

  private static String missing(Undecided one, Locale locale) {
    return one.missing().stream()
        .map(input -> Texts.of(locale, "talent.clock.name." + input))
        .collect(Collectors.joining("; "));
  }

  @Override
  List<Undecided> rows(UnaryOperator<String> asked) {
    return windows.undecided(asked.apply("rule"));
  }
}
