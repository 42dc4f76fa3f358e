package org.meristem.talent.overview.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.meristem.talent.overview.Bar;
import org.meristem.talent.overview.Overview;
import org.meristem.talent.overview.OverviewReading;

/** Early careers in figures. */
@Named
@RequestScoped
public class OverviewPage {
  @Inject private OverviewReading reading;

  private Overview overview;

  /** Read once a request. */
  public Overview getOverview() {
    if (overview == null) {
      overview = reading.read();
    }
    return overview;
  }

  /** How long a bar is, 0 to 100, beside the longest of its chart. */
  public double length(List<Bar> bars, Bar bar) {
    return 100.0 * bar.count() / Bar.longest(bars);
  }
}
