package org.meristem.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.meristem.platform.StoredRecord;
import org.meristem.talent.Researcher;

/** A researcher who is judged in a round, with what they say of their representative works. */
@Entity
@Table(name = "candidate")
public class Candidate extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "round_id")
  private Round round;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "researcher_id")
  private Researcher researcher;

  @Lob private String statement;

  protected Candidate() {}

  public Candidate(Round round, Researcher researcher, String statement) {
    this.round = round;
    this.researcher = researcher;
    this.statement = statement;
  }

  public Round round() {
    return round;
  }

  public Researcher researcher() {
    return researcher;
  }

  public String statement() {
    return statement;
  }
}
