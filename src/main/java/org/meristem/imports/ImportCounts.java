package org.meristem.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Collection;
import org.meristem.workbook.Fault.Severity;

/** How many rows of each outcome there are, and how many faults and warnings. */
@Embeddable
public class ImportCounts {
  @Column(name = "count_new")
  private int added;

  @Column(name = "count_changed")
  private int changed;

  @Column(name = "count_unchanged")
  private int unchanged;

  @Column(name = "count_errors")
  private int errors;

  @Column(name = "count_kept")
  private int kept;

  @Column(name = "count_warnings")
  private int warnings;

  @Column(name = "count_problems")
  private int problems;

  static ImportCounts of(Collection<StagedRow> rows) {
    var counts = new ImportCounts();
    for (var row : rows) {
      counts.add(row.outcome());
      counts.problems += row.faults().size();
      counts.warnings +=
          (int) row.faults().stream().filter(f -> f.severity() == Severity.WARNING).count();
    }
    return counts;
  }

  static ImportCounts sum(Collection<ImportCounts> parts) {
    var sum = new ImportCounts();
    for (var part : parts) {
      sum.added += part.added;
      sum.changed += part.changed;
      sum.unchanged += part.unchanged;
      sum.errors += part.errors;
      sum.kept += part.kept;
      sum.warnings += part.warnings;
      sum.problems += part.problems;
    }
    return sum;
  }

  private void add(Outcome outcome) {
    switch (outcome) {
      case NEW -> added++;
      case CHANGED -> changed++;
      case UNCHANGED -> unchanged++;
      case ERROR -> errors++;
      case KEPT -> kept++;
    }
  }

  /** The rows of one outcome, or all where none is named. */
  public int of(Outcome outcome) {
    if (outcome == null) {
      return rows();
    }
    return switch (outcome) {
      case NEW -> added;
      case CHANGED -> changed;
      case UNCHANGED -> unchanged;
      case ERROR -> errors;
      case KEPT -> kept;
    };
  }

  public int rows() {
    return added + changed + unchanged + errors + kept;
  }

  /** How many records applying writes. */
  public int changes() {
    return added + changed;
  }

  public int warnings() {
    return warnings;
  }

  public int problems() {
    return problems;
  }
}
