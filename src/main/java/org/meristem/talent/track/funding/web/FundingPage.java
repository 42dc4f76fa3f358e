package org.meristem.talent.track.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.meristem.talent.track.MemberReading;
import org.meristem.talent.track.funding.FundingKeeping;
import org.meristem.talent.track.funding.FundingState;
import org.meristem.talent.track.funding.FundingSum;
import org.meristem.talent.track.funding.SeedFunding;

/** All seed funding, with sums per currency. */
@Named
@RequestScoped
public class FundingPage {
  @Inject private FundingKeeping keeping;
  @Inject private MemberReading reading;

  private List<SeedFunding> all;

  public void load() {
    all = keeping.all();
  }

  public List<SeedFunding> getAll() {
    return all;
  }

  public List<FundingSum> getSums() {
    return FundingSum.of(all.stream().map(SeedFunding::text).toList());
  }

  /** How many reports should be there and are not. */
  public long getOverdue() {
    return all.stream().filter(one -> one.text().isOverdue(getToday())).count();
  }

  public LocalDate getToday() {
    return reading.today();
  }

  /** The colour of a state: green given, blue proposed, grey when over. */
  public String tone(FundingState state) {
    return switch (state) {
      case GRANTED -> "green";
      case PROPOSED -> "blue";
      default -> "grey";
    };
  }
}
