package org.meristem.talent.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.meristem.platform.Mirror;
import org.meristem.platform.RecordHistory;
import org.meristem.platform.Recorded;

/** All rules with their versions, in memory and as new as what is stored. */
@ApplicationScoped
class RuleBook {
  static final String RECORD = "talent.record.eligibilityRule";

  @Inject EligibilityRecords records;
  @Inject RecordHistory history;

  private final Mirror<List<Rule>> mirror =
      new Mirror<>(RECORD, this::read, (before, codes) -> read());

  /** The rules by their codes, in the caller's transaction; the same list until one changes. */
  List<Rule> rules() {
    return mirror.now(history);
  }

  Optional<Rule> find(String code) {
    return rules().stream().filter(one -> one.code().equalsIgnoreCase(code)).findFirst();
  }

  private List<Rule> read() {
    var versions = new LinkedHashMap<String, List<Rule.Version>>();
    records
        .versions()
        .forEach(
            one -> versions.computeIfAbsent(one.code(), c -> new ArrayList<>()).add(one.said()));
    return versions.entrySet().stream().map(one -> Rule.of(one.getKey(), one.getValue())).toList();
  }

  void forget(@Observes(during = TransactionPhase.AFTER_FAILURE) Recorded what) {
    if (what.recordType().equals(RECORD)) {
      mirror.forget();
    }
  }
}
