package org.meristem.platform;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/**
 * The one clock: it stands in the institution's zone, so that {@code LocalDate.now(clock)} is the
 * institution's day and {@code clock.getZone()} the zone in which its moments are shown. Injected
 * where time is needed, so that tests can choose it.
 */
@Startup
@Singleton
public class InstitutionClock {
  @PostConstruct
  void requireZone() {
    of(Settings.current()); // a setting that means nothing stops the start, not the first page
  }

  static Clock of(Settings settings) {
    return Clock.system(settings.zone());
  }

  @ApplicationScoped
  static class Source {
    @Produces
    Clock clock() {
      return of(Settings.current());
    }
  }
}
