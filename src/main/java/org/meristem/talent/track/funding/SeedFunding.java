package org.meristem.talent.track.funding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.meristem.platform.StoredRecord;
import org.meristem.talent.Researcher;

/** Money with which a member begins something of their own. */
@Entity
@Table(name = "seed_funding")
public class SeedFunding extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "researcher_id")
  private Researcher researcher;

  private BigDecimal amount;
  private String currency;
  private String purpose;

  @Column(name = "from_day")
  private LocalDate from;

  @Column(name = "to_day")
  private LocalDate to;

  private String source;

  @Enumerated(EnumType.STRING)
  @Column(name = "funding_state")
  private FundingState state;

  @Column(name = "report_due")
  private LocalDate reportDue;

  protected SeedFunding() {}

  public SeedFunding(Researcher researcher, FundingText text) {
    this.researcher = researcher;
    describe(text);
  }

  public void describe(FundingText text) {
    amount = text.amount();
    currency = text.currency();
    purpose = text.purpose();
    from = text.from();
    to = text.to();
    source = text.source();
    state = text.state();
    reportDue = text.reportDue();
  }

  public FundingText text() {
    return new FundingText(amount, currency, purpose, from, to, source, state, reportDue);
  }

  public Researcher researcher() {
    return researcher;
  }
}
