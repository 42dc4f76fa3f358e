package org.meristem.talent.eligibility;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.meristem.platform.StoredRecord;
import org.meristem.talent.Researcher;

/** Whether a condition is fulfilled, as the person or the staff stated last. */
@Entity
@Table(name = "eligibility_answer")
public class StatedAnswer extends StoredRecord {
  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "researcher_id")
  private Researcher researcher;

  @Column(name = "check_code")
  private String code;

  private boolean fulfilled;

  @Column(name = "stated_on")
  private LocalDate stated;

  @Column(name = "stated_by")
  private String by;

  protected StatedAnswer() {}

  StatedAnswer(Researcher researcher, String code) {
    this.researcher = researcher;
    this.code = code;
  }

  void state(boolean isFulfilled, LocalDate on, String account) {
    fulfilled = isFulfilled;
    stated = on;
    by = account;
  }

  public String code() {
    return code;
  }

  public String by() {
    return by;
  }

  public Facts.Answer answer() {
    return new Facts.Answer(fulfilled, stated);
  }
}
