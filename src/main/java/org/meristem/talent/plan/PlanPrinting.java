package org.meristem.talent.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import org.meristem.platform.NotFound;

/** Puts agreed plans on paper, for those who may read them. */
@ApplicationScoped
public class PlanPrinting {
  @Inject private PlanReading reading;
  @Inject private Clock clock;

  /** A PDF with the name to keep it under. */
  public record File(String name, byte[] content) {}

  /**
   * @param number which version, from 1; null for the last
   * @throws NotFound where none was agreed
   */
  @Transactional
  public File pdf(long id, Integer number, Locale language) {
    var version = reading.version(id, number);
    var name = version.plan().label().replace(' ', '-') + "-v" + version.number() + ".pdf";
    return new File("plan-" + name, new PlanPaper(version, language, clock.getZone()).pdf());
  }
}
