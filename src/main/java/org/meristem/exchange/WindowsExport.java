package org.meristem.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.meristem.platform.NotPermitted;
import org.meristem.platform.Texts;
import org.meristem.talent.eligibility.Leaving;
import org.meristem.talent.eligibility.Standing;
import org.meristem.talent.eligibility.WindowReading;
import org.meristem.workbook.TableWriter;

/** Who leaves which window within twelve months, as a workbook for those who may see the list. */
@ApplicationScoped
public class WindowsExport {
  @Inject private WindowReading windows;

  /**
   * @param rule the code of a rule; null for all
   * @throws NotPermitted where the caller may not see the list
   */
  public void write(String rule, Locale locale, OutputStream out) throws IOException {
    var leaving = windows.leaving(rule);
    var fields = fields(locale);
    new TableWriter(fields.columns(), locale)
        .write(
            out,
            Texts.of(locale, "talent.windows.title"),
            rows -> leaving.forEach(one -> rows.accept(fields.of(one))));
  }

  private static Fields<Leaving> fields(Locale locale) {
    return new Fields<Leaving>("talent.windows.column.")
        .text("number", 40, Leaving::number)
        .text("name", 200, Leaving::name)
        .text("rule", 40, Leaving::rule)
        .text("ruleName", 200, one -> one.ruleName().in(locale))
        .text("lastCall", 40, one -> one.call().name())
        .day("closes", one -> one.call().closes())
        .choice("standing", Standing.class, Leaving::standing);
  }
}
