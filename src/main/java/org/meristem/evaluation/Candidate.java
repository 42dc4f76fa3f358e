package org.meristem.evaluation;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.meristem.platform.RuleViolation;
import org.meristem.platform.StoredRecord;
import org.meristem.talent.Researcher;

/**
 * A researcher who is judged in a round, with the dossier that they put together until it opens.
 */
@Entity
@Table(name = "candidate")
public class Candidate extends StoredRecord {
  /** The most works that stand for a candidate. */
  public static final int MOST_WORKS = 5;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "round_id")
  private Round round;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "researcher_id")
  private Researcher researcher;

  @Column(name = "candidate_number")
  private int number;

  @Lob private String statement;

  @OneToMany(mappedBy = "candidate", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("position")
  @BatchFetch(BatchFetchType.IN)
  private List<CandidateWork> works = new ArrayList<>();

  protected Candidate() {}

  /**
   * @param number from 1, what a candidate is called where evaluators are not told the name
   */
  public Candidate(Round round, Researcher researcher, int number) {
    this.round = round;
    this.researcher = researcher;
    this.number = number;
  }

  /**
   * Puts the dossier together anew.
   *
   * @throws RuleViolation {@code evaluation.round.state} once evaluators read it, {@code
   *     evaluation.dossier.works} with more than five works
   */
  public void present(String newStatement, List<ChosenWork> chosen) {
    round.requireState(RoundState.PREPARING);
    if (chosen.size() > MOST_WORKS) {
      throw new RuleViolation("evaluation.dossier.works.many");
    }
    statement = newStatement;
    works.removeIf(work -> chosen.stream().noneMatch(one -> work.isOf(one.achievement())));
    for (var i = 0; i < chosen.size(); i++) {
      var one = chosen.get(i);
      var place = i + 1;
      works.stream()
          .filter(work -> work.isOf(one.achievement()))
          .findFirst()
          .ifPresentOrElse(
              work -> work.describe(place, one),
              () -> works.add(new CandidateWork(this, place, one)));
    }
  }

  public Round round() {
    return round;
  }

  public Researcher researcher() {
    return researcher;
  }

  public int number() {
    return number;
  }

  /** What refusals call the candidate: never by name where the template is double-blind. */
  public String label() {
    return round.template().isBlind() ? "№ " + number : researcher.person().name();
  }

  public String statement() {
    return statement;
  }

  public List<CandidateWork> works() {
    return List.copyOf(works);
  }
}
